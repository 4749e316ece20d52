/// Which database a command works on.
public enum DatabaseChoice: Hashable, Sendable {
  /// The one that `--database` or `DESK_DATABASE` names, as a libpq string or URI.
  case named(conninfo: String)
  /// The one that libpq's own variables name.
  case environment
  /// The private cluster in a home.
  case embedded(home: String)
}

extension DatabaseChoice {
  /// The variables of libpq that name a server or a database.
  ///
  /// `PGUSER`, `PGPASSWORD` and the rest say how to log in, not where.
  public static let namingVariables = ["PGHOST", "PGHOSTADDR", "PGPORT", "PGSERVICE", "PGDATABASE"]

  /// Takes the first that applies: the option, `DESK_DATABASE`, libpq's variables, the own cluster.
  ///
  /// A variable or option that is set but empty counts as not set.
  public init(option: String?, environment: [String: String], isRoot: Bool) {
    func given(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let option, !option.isEmpty {
      self = .named(conninfo: option)
    } else if let conninfo = given("DESK_DATABASE") {
      self = .named(conninfo: conninfo)
    } else if Self.namingVariables.contains(where: { given($0) != nil }) {
      self = .environment
    } else {
      let home = EmbeddedCluster.defaultHome(environment: environment, isRoot: isRoot)
      self = .embedded(home: home)
    }
  }
}
