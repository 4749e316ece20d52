import Glibc
import Synchronization

/// Whether the person pressed Ctrl-C, or the system asked for an end.
package enum Interruption {
  private static let isAskedFlag = Atomic<Bool>(false)

  package static var isAsked: Bool { isAskedFlag.load(ordering: .relaxed) }

  /// From now on the first of these signals is taken for a wish, the second ends the program.
  package static func watch() {
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { _ in
        Interruption.isAskedFlag.store(true, ordering: .relaxed)
      }
      action.sa_flags = CInt(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      unsafe sigaction(number, &action, nil)
    }
  }
}
