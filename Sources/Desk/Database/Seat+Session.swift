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
  /// - Parameter isTold: Whether a person is told of new sightings of numbers she watches, and of
  ///   what is the matter with her duty or password.
  /// - Returns: The log, with what it says of the person who asks.
  /// - Throws: ``Complaint``: no database (69), not allowed (77), a schema that does not fit (78).
  ///   ``LineEditor/Interrupted`` where the password is asked for and not given.
  package func openLog(tellingSightings isTold: Bool = true) throws -> CaseLog {
    if try startEmbedded() { try Installation(seat: self).bringUpToDate() }
    let session = try connect()
    let log = CaseLog(session: session, greeting: try greeting(of: session))
    if isTold {
      tellSightings(log)
      tellStanding(log.greeting)
      settleSpool(log)
    }
    return log
  }

  /// Opens a session with the database, whatever is in it.
  ///
  /// - Throws: ``Complaint``, or ``LineEditor/Interrupted`` where the person is asked for her
  ///   password and presses Ctrl-C.
  func connect() throws -> Session {
    let key = try sessionKey()
    do {
      return try openOnceUp(key)
    } catch let error as PostgresError {
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

  /// Opens a session, and waits while the server is on its way up or down (57P03), as after one of
  /// its processes was killed; the embedded one is started again where it went.
  private func openOnceUp(_ key: SessionKey) throws -> Session {
    let end = ContinuousClock.now + Self.patience
    var hasWaited = false
    while true {
      do throws(PostgresError) {
        return try key.open()
      } catch {
        let isMoving = error.isServerMoving || hasWaited && isEmbedded && error.isConnectionLoss
        guard isMoving, ContinuousClock.now < end else { throw error }
      }
      hasWaited = true
      usleep(50_000)
      try startEmbedded()
    }
  }

  /// Makes or starts the embedded cluster where that is the database; answers whether it was made.
  @discardableResult
  private func startEmbedded() throws(Complaint) -> Bool {
    guard case .embedded(let home) = choice else { return false }
    return try EmbeddedCluster(home: home).startIfNeeded(telling: console)
  }

  /// What opens further sessions as the first was opened.
  func sessionKey(patience: Duration = Seat.patience) throws(Complaint) -> SessionKey {
    SessionKey(conninfo: try conninfo(), user: options.user, password: password, patience: patience)
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

extension PostgresError {
  /// The server takes no log-ins yet, or none any more: SQLSTATE 57P03.
  fileprivate var isServerMoving: Bool {
    guard case .refused("57P03", _, _) = self else { return false }
    return true
  }
}
