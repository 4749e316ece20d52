import Postgres

/// What evidence costs who records.
extension Bench {
  /// Sixteen sessions that record, with audit rows that have a hash and are sealed afterwards,
  /// sealing included, against audit rows with neither.
  func audit() throws -> Measure {
    let (sessions, calls) = (16, 200)
    var (ours, peers): ([Duration], [Duration]) = ([], [])
    for _ in 0..<5 {
      let recorded = try house.pgbench(
        "audited.sql", clients: sessions, transactions: calls, in: "audited"
      ).time()
      try ours.append(recorded + house.desk(["audit", "seal"], in: "audited").time())
      try peers.append(
        house.pgbench("audited.sql", clients: sessions, transactions: calls, in: "unaudited")
          .time())
    }
    for log in ["audited", "unaudited"] { try house.drop(log) }
    return Measure(
      "recording by 16 with sealed audit rows, against rows without hash and seal", target: 0.8,
      ours: ours, peer: peers, calls: sessions * calls)
  }

  /// Copies the log twice, and takes from one what makes its audit evidence.
  static func prepareAudit(_ house: House) throws {
    _ = try house.write("audited.sql", Scripts.function)
    for log in ["audited", "unaudited"] {
      try house.drop(log)
      try house.create(log, copying: "desk110")
      try Session(house.conninfo(log)).runScript(Scripts.sheetFunction)
    }
    try Session(house.conninfo("unaudited")).runScript(plainAudit)
    // What the log had before.
    _ = try house.desk(["audit", "seal"], in: "audited").time()
  }

  private static let plainAudit = """
    drop index desk110.audit_xid, desk110.audit_asked;
    create or replace function desk110.trace_each(
      p_unit_id integer, p_action text, p_objects text[], p_detail jsonb default '{}'
    ) returns void
      language plpgsql
    as $$
    begin
      insert into desk110.audit (at, actor, unit_id, action, object, detail, row_hash)
      select clock_timestamp(), desk110.me(), p_unit_id, p_action, o, p_detail, ''
      from unnest(p_objects) o;
    end
    $$;
    """
}
