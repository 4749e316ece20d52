import Glibc

/// An account of the operating system.
struct OSUser: Hashable, Sendable {
  var name: String
  var id: uid_t
  var group: gid_t
  var folder: String
}

extension OSUser {
  /// The account this program acts as; `nil` where its number has no name.
  static var current: OSUser? { OSUser(id: geteuid()) }

  /// The account that Debian's PostgreSQL packages make for servers.
  static var postgres: OSUser? { OSUser(named: "postgres") }

  init?(id: uid_t) {
    unsafe self.init { entry, buffer, size, found in
      unsafe getpwuid_r(id, entry, buffer, size, found)
    }
  }

  init?(named name: String) {
    unsafe self.init { entry, buffer, size, found in
      unsafe getpwnam_r(name, entry, buffer, size, found)
    }
  }

  private typealias Search = (
    UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
    UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
  ) -> Int32

  private init?(_ search: Search) {
    var entry = unsafe passwd()
    var found: UnsafeMutablePointer<passwd>?
    // Room for one line of /etc/passwd or of a directory server.
    var buffer = [CChar](repeating: 0, count: 16_384)
    let failure = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return EINVAL }
      return unsafe search(&entry, base, buffer.count, &found)
    }
    guard failure == 0, unsafe found != nil else { return nil }
    unsafe self.init(
      name: String(cString: entry.pw_name), id: entry.pw_uid, group: entry.pw_gid,
      folder: String(cString: entry.pw_dir))
  }
}
