import Cluster
import Testing

struct `The choice of a database` {
  private static let home = ["HOME": "/home/wang"]

  private func choice(
    _ option: String? = nil, _ environment: [String: String] = [:], isRoot: Bool = false
  ) -> DatabaseChoice {
    let environment = environment.merging(Self.home) { given, _ in given }
    return DatabaseChoice(option: option, environment: environment, isRoot: isRoot)
  }

  @Test func `falls on the option before everything else`() {
    let environment = ["DESK_DATABASE": "host=b", "PGHOST": "c", "DESK_HOME": "/d"]
    #expect(choice("host=a", environment) == .named(conninfo: "host=a"))
  }

  @Test func `falls on DESK_DATABASE before the variables of libpq`() {
    let environment = ["DESK_DATABASE": "postgresql://b/log", "PGHOST": "c"]
    #expect(choice(nil, environment) == .named(conninfo: "postgresql://b/log"))
  }

  @Test(arguments: ["PGHOST", "PGHOSTADDR", "PGPORT", "PGSERVICE", "PGDATABASE"])
  func `is left to libpq where a variable names a server`(variable: String) {
    #expect(choice(nil, [variable: "1", "DESK_HOME": "/d"]) == .environment)
  }

  @Test(arguments: [
    "PGUSER", "PGPASSWORD", "PGPASSFILE", "PGSSLMODE", "PGAPPNAME", "PGSERVICEFILE", "PGOPTIONS",
    "PGCONNECT_TIMEOUT", "PGCLIENTENCODING", "PGTZ", "DATABASE_URL",
  ])
  func `is not swayed by a variable that names none`(variable: String) {
    let own = DatabaseChoice.embedded(home: "/home/wang/.local/share/desk110")
    #expect(choice(nil, [variable: "1"]) == own)
  }

  @Test func `passes over what is set but empty`() {
    let environment = ["DESK_DATABASE": "", "PGHOST": "", "PGPORT": "", "DESK_HOME": ""]
    let own = DatabaseChoice.embedded(home: "/home/wang/.local/share/desk110")
    #expect(choice("", environment) == own)
  }

  @Test(arguments: [
    (["DESK_HOME": "/d", "XDG_DATA_HOME": "/x"], false, "/d"),
    (["DESK_HOME": "/d"], true, "/d"),
    (["XDG_DATA_HOME": "/x"], false, "/x/desk110"),
    (["XDG_DATA_HOME": "x"], false, "/home/wang/.local/share/desk110"),
    ([:], false, "/home/wang/.local/share/desk110"),
    ([:], true, "/var/lib/desk110"),
    (["XDG_DATA_HOME": "/x"], true, "/var/lib/desk110"),
  ])
  func `falls on the own cluster otherwise`(
    environment: [String: String], isRoot: Bool, home: String
  ) {
    #expect(choice(nil, environment, isRoot: isRoot) == .embedded(home: home))
  }
}
