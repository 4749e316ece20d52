import Glibc

/// Where the proxy finds the server.
enum Upstream: Hashable, Sendable {
  case port(Int)
  /// The path of a unix socket.
  case socket(String)

  /// A new connection; −1 where there is none.
  func connect() -> CInt {
    switch self {
    case .port(let port): Loopback.connect(port)
    case .socket(let path): Self.connect(path)
    }
  }

  private static func connect(_ path: String) -> CInt {
    let file = Glibc.socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { place in
      unsafe place.copyBytes(from: path.utf8.prefix(place.count - 1))
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe Glibc.connect(file, pointer, size)
      }
    }
    if status == 0 { return file }
    close(file)
    return -1
  }
}
