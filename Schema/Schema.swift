/// The database as this program knows it.
public enum Schema {
  /// What makes and changes the tables, in the order it is applied.
  public static var migrations: [Migration] {
    [
      Migration(
        8, "tables", PackageResources.m0008_tables_sql,
        squashed: "ff6ef746b2c5af06e0feb7c4a8b2b5da2bbeaa31e69ed576136b277f461fe94a"),
      Migration(9, "roles_closures", PackageResources.m0009_roles_closures_sql),
      Migration(10, "look", PackageResources.m0010_look_sql),
      Migration(11, "tactic_model", PackageResources.m0011_tactic_model_sql),
      Migration(12, "stops", PackageResources.m0012_stops_sql),
      Migration(13, "leads", PackageResources.m0013_leads_sql),
      Migration(14, "rings", PackageResources.m0014_rings_sql),
      Migration(15, "dossier", PackageResources.m0015_dossier_sql),
      Migration(16, "trail", PackageResources.m0016_trail_sql),
      Migration(17, "search", PackageResources.m0017_search_sql),
      Migration(18, "leads2", PackageResources.m0018_leads2_sql),
      Migration(19, "ring_joints", PackageResources.m0019_ring_joints_sql),
      Migration(20, "tail", PackageResources.m0020_tail_sql),
      Migration(21, "figures", PackageResources.m0021_figures_sql),
      Migration(22, "findings", PackageResources.m0022_findings_sql),
      Migration(23, "outgoing", PackageResources.m0023_outgoing_sql),
      Migration(24, "public", PackageResources.m0024_public_sql),
      Migration(25, "told_words", PackageResources.m0025_told_words_sql),
      Migration(26, "seal", PackageResources.m0026_seal_sql),
      Migration(27, "kept", PackageResources.m0027_kept_sql),
      Migration(28, "people", PackageResources.m0028_people_sql),
      Migration(29, "sending", PackageResources.m0029_sending_sql),
      Migration(31, "care", PackageResources.m0031_care_sql),
    ]
  }

  /// The version a database has when all of them are applied.
  public static let version = 31

  /// Takes away what ``functions`` lays.
  public static var clearing: String {
    String(decoding: PackageResources.f00_clear_sql, as: UTF8.self)
  }

  /// Functions, views, policies and rights: laid whole on the tables of this version.
  public static var functions: String {
    let parts = [
      PackageResources.f01_access_sql,
      PackageResources.f02_calls_sql,
      PackageResources.f03_cases_sql,
      PackageResources.f04_dissuasion_sql,
      PackageResources.f05_accounts_sql,
      PackageResources.f06_people_sql,
      PackageResources.f07_figures_sql,
      PackageResources.f08_look_sql,
      PackageResources.f09_tactics_sql,
      PackageResources.f10_stops_sql,
      PackageResources.f11_leads_sql,
      PackageResources.f12_rings_sql,
      PackageResources.f13_trail_sql,
      PackageResources.f14_exchange_sql,
      PackageResources.f15_search_sql,
      PackageResources.f18_rollups_sql,
      PackageResources.f19_public_sql,
      PackageResources.f20_outgoing_sql,
      PackageResources.f21_said_sql,
      PackageResources.f22_findings_sql,
      PackageResources.f28_rules_sql,
      PackageResources.f28_people_sql,
      PackageResources.f28_passwords_sql,
      PackageResources.f28_roles_sql,
      PackageResources.f28_forgetting_sql,
      PackageResources.f28_retention_sql,
      PackageResources.f26_seals_sql,
      PackageResources.f26_verifying_sql,
      PackageResources.f27_kept_sql,
    ]
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}
