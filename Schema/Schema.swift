/// The database as this program knows it.
public enum Schema {
  /// Every migration, in the order they are applied.
  public static var migrations: [Migration] {
    [
      Migration(1, "tables", PackageResources.m0001_tables_sql),
      Migration(2, "access", PackageResources.m0002_access_sql),
      Migration(3, "calls", PackageResources.m0003_calls_sql),
      Migration(4, "cases", PackageResources.m0004_cases_sql),
      Migration(5, "dissuasion", PackageResources.m0005_dissuasion_sql),
      Migration(6, "accounts", PackageResources.m0006_accounts_sql),
      Migration(7, "people", PackageResources.m0007_people_sql),
      Migration(8, "figures", PackageResources.m0008_figures_sql),
    ]
  }

  /// The version a database has when all of them are applied.
  public static let version = 8
}
