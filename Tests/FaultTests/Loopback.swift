import Glibc
import Synchronization

/// TCP on this machine.
enum Loopback {
  private static let size = socklen_t(MemoryLayout<sockaddr_in>.size)

  /// Connects to a port; −1 where nobody listens.
  static func connect(_ port: Int) -> CInt {
    let file = make()
    var address = address(port)
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe Glibc.connect(file, pointer, size)
      }
    }
    if status == 0 { return file }
    close(file)
    return -1
  }

  /// Listens at a port; −1 where that is taken.
  static func listen(_ port: Int) -> CInt {
    let file = make()
    var (address, yes) = (address(port), CInt(1))
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe setsockopt(
          file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
        return unsafe bind(file, pointer, size)
      }
    }
    if status == 0, Glibc.listen(file, 64) == 0 { return file }
    close(file)
    return -1
  }

  private static let last = Atomic(20_000 + Int(getpid()) % 9000)

  /// A port that nobody has, and nobody here was given, below those the system gives away itself
  /// (ip(7)).
  static func freePort() -> Int? {
    (0..<2000).lazy.map { _ in last.add(1, ordering: .relaxed).newValue }.first { port in
      let file = listen(port)
      if file >= 0 { close(file) }
      return file >= 0
    }
  }

  /// Ends a connection so that the other side is told of an error, RST.
  static func reset(_ file: CInt) {
    var now = linger(l_onoff: 1, l_linger: 0)
    unsafe setsockopt(
      file, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    close(file)
  }

  private static func make() -> CInt {
    socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
  }

  private static func address(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }
}
