/// Connection strings, by appending: the last mention of a keyword counts.
enum Conninfo {
  /// The string with another database and, if given, another user; names without blanks or quotes.
  static func of(_ base: String, database: String, user: String? = nil) -> String {
    let isURI = base.hasPrefix("postgres://") || base.hasPrefix("postgresql://")
    let settings = ["dbname=\(database)"] + (user.map { ["user=\($0)"] } ?? [])
    guard isURI else { return ([base] + settings).joined(separator: " ") }
    return base + (base.contains("?") ? "&" : "?") + settings.joined(separator: "&")
  }
}
