/// The variables that a command run by the clock needs to find what the person who set it finds.
enum ScheduleEnvironment {
  private static let names: Set = [
    "DESK_DATABASE", "DESK_HOME", "PGDATABASE", "PGHOST", "PGHOSTADDR", "PGPASSFILE", "PGPORT",
    "PGSERVICE", "PGSERVICEFILE", "PGSSLMODE", "PGSSLROOTCERT", "PGUSER", "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
  ]

  /// Those that are set, by name, and some more; a password is never written down.
  static func kept(
    of environment: [String: String], also more: [String] = []
  ) -> [(name: String, value: String)] {
    let names = names.union(more)
    return environment.filter { names.contains($0.key) && !$0.value.isEmpty }
      .filter { !$0.value.contains("password") && !$0.value.contains("\n") }
      .sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }
}
