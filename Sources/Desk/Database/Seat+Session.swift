import Cluster
import Domain
import Glibc
import Postgres
import Schema
import Store

extension Seat {
  /// How long the server may be silent before the desk gives it up.
  static var patience: Duration { .seconds(30) }

  /// Which database the command works on.
  var choice: DatabaseChoice {
    DatabaseChoice(option: options.database, environment: environment, isRoot: getuid() == 0)
  }

  /// Whether that is the private cluster.
  var isEmbedded: Bool {
    guard case .embedded = choice else { return false }
    return true
  }

  /// Opens a session with the case log, starting or making the embedded cluster where need be.
  ///
  /// - Throws: ``Complaint``: no database (69), not allowed (77), a schema that does not fit (78).
  ///   ``LineEditor/Interrupted`` where the password is asked for and not given.
  package func openLog() throws -> CaseLog {
    if case .embedded(let home) = choice {
      let cluster = EmbeddedCluster(home: home)
      let isNew = try cluster.startIfNeeded(telling: console)
      if isNew { try Installation(seat: self).bringUpToDate() }
    }
    let session = try connect()
    return CaseLog(session: session, greeting: try greeting(of: session))
  }

  /// Opens a session with the database, whatever is in it.
  ///
  /// - Throws: ``Complaint``, or ``LineEditor/Interrupted`` where the person is asked for her
  ///   password and presses Ctrl-C.
  func connect() throws -> Session {
    let key = try sessionKey()
    do {
      return try key.open()
    } catch {
      guard case .notAuthenticated = error, environment["PGPASSWORD"] == nil,
        let user = options.user, let typed = try PasswordPrompt.ask(for: user)
      else { throw Complaint(error) }
      password = typed
    }
    do {
      return try sessionKey().open()
    } catch {
      throw Complaint(translating: error)
    }
  }

  /// What opens further sessions as the first was opened.
  func sessionKey() throws(Complaint) -> SessionKey {
    SessionKey(
      conninfo: try conninfo(), user: options.user, password: password, patience: Self.patience)
  }

  /// The connection string of the database chosen, empty where libpq's variables name it.
  func conninfo() throws(Complaint) -> String {
    switch choice {
    case .named(let conninfo): return conninfo
    case .environment: return ""
    case .embedded(let home):
      do {
        return try EmbeddedCluster(home: home).conninfo(user: options.user)
      } catch {
        throw Complaint(error)
      }
    }
  }

  /// Asks who is asking, and refuses a schema this program does not fit.
  private func greeting(of session: Session) throws(Complaint) -> Greeting {
    let greeting: Greeting
    do {
      greeting = try Greeting(session)
    } catch {
      throw Complaint(error)
    }
    if greeting.schema > Schema.version { throw .schemaTooNew(greeting.schema) }
    if greeting.schema < Schema.version { throw .schemaTooOld(greeting.schema) }
    return greeting
  }
}
