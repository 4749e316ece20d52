import Domain
import Store

extension Seat {
  /// Says, once a log-in, why a person has no duty, or that her password is about to end.
  func tellStanding(_ greeting: Greeting) {
    switch greeting.standing {
    case .waiting:
      console.complain(
        say(
          "desk: 您尚无职责：请安全管理员运行 desk user give \(greeting.login)",
          "desk: you have no duty yet: have a security administrator run 'desk user give "
            + "\(greeting.login)'"))
    case .mustChange:
      console.complain(
        say(
          "desk: 您的密码由他人重置：请先运行 desk user rotate",
          "desk: another person reset your password: run 'desk user rotate' first"))
    default:
      guard console.isTerminal, let end = greeting.passwordUntil else { return }
      console.complain(
        say(
          "desk: 您的密码于 \(end.shortText) 到期，请运行 desk user rotate",
          "desk: your password ends \(end.shortText): run 'desk user rotate'"))
    }
  }
}
