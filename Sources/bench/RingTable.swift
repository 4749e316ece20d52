import Postgres

/// Tables of invented ties: all, and a tenth of them.
enum RingTable: String {
  case all = "bench.tie"
  case tenth = "bench.tie_tenth"

  /// The statement that copies it out.
  var reading: SQL {
    switch self {
    case .all: "copy bench.tie (group_key, identifier_id) to stdout (format binary)"
    case .tenth: "copy bench.tie_tenth (group_key, identifier_id) to stdout (format binary)"
    }
  }

  /// Makes the tables: `scale` identifiers and half as many ties again.
  ///
  /// Gangs keep 66 identifiers each for 33 cases; a case names three, of which one of a hundred is
  /// anybody's and one of two hundred a hub.
  static func make(_ session: Session, scale: Int) throws {
    _ = try session.run("select set_config('bench.scale', \(String(scale)), false)")
    try session.runScript(recipe)
    try session.runScript("vacuum (analyze)")
  }

  /// What is run; another text is another data set.
  static let recipe = """
    create schema bench;
    create table bench.tie as
      select 2 * c as group_key, case
          when (c * 7919 + o) % 200 = 0 then 1 + c % 50
          when (c * 104729 + o) % 100 = 0 then 1 + (c * 7919 * 31 + o * 17) % n
          else 1 + c / 33 * 66 % n + (hashint8(c * 4 + o) & 1023) % 66
        end as identifier_id
      from (select current_setting('bench.scale')::bigint as n) s,
        generate_series(1, n / 2) c, generate_series(0, 2) o;
    create table bench.tie_tenth as
      select t.group_key, t.identifier_id from bench.tie t
      where t.group_key <= current_setting('bench.scale')::bigint / 10;
    """
}
