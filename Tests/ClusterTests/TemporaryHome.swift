import Glibc

@testable import Cluster

/// A home below `/tmp` that is stopped and removed when the test lets go of it.
final class TemporaryHome: Sendable {
  let path: String
  let cluster: EmbeddedCluster

  init(binaries: String? = nil) throws {
    var template = Array("/tmp/desk110-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, let made = unsafe mkdtemp(base) else { return nil }
      return unsafe String(cString: made)
    }
    guard let made else { throw ErrorNumber(errno) }
    _ = unsafe chmod(made, 0o711)
    path = made
    cluster = EmbeddedCluster(home: made + "/home", binaries: binaries)
  }

  deinit {
    _ = try? cluster.stop()
    Postmaster.processes(in: cluster.data).forEach {
      kill($0, SIGKILL)
      waitpid($0, nil, 0)
    }
    _ = try? Program("/bin/rm", ["-rf", "--one-file-system", "--", path]).run()
  }
}

extension TemporaryHome {
  /// What `psql` answers, as the OS user who runs the tests or another role with its password.
  func ask(_ statement: String, as user: String? = nil, password: String = "") throws -> String {
    let conninfo = try cluster.conninfo(user: user)
    var psql = try Program(
      cluster.binaries().folder + "/psql", ["-XAtqc", statement, conninfo])
    psql.environment.append("PGPASSWORD=\(password)")
    return try psql.run().output.split(separator: "\n").joined(separator: " ")
  }

  /// The process of the server; `nil` where none runs.
  var server: Int32? { try? cluster.postmaster()?.process }

  /// Ends a process as a power cut would and waits until it is gone.
  func killServer() throws {
    guard let server else { return }
    kill(server, SIGKILL)
    while Postmaster.isServer(server, of: cluster.data) { usleep(5_000) }
    waitpid(server, nil, 0)
  }
}
