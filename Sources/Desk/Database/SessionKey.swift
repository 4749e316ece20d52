import Postgres

/// What opens sessions with the chosen database for the person at the seat, also on another thread.
struct SessionKey: Sendable {
  let conninfo: String
  let user: String?
  /// As typed at the prompt; `nil` where libpq finds one by its own means.
  let password: String?
  let patience: Duration

  /// Opens a session.
  func open() throws(PostgresError) -> Session {
    var settings = [
      (keyword: "fallback_application_name", value: "desk"),
      (keyword: "options", value: "-c datestyle=ISO -c timezone=Asia/Shanghai -c jit=off"),
    ]
    if let user { settings.append(("user", user)) }
    if let password { settings.append(("password", password)) }
    return try Session(conninfo, settings: settings, deadline: patience)
  }
}
