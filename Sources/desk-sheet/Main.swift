import Curses
import Desk
import Glibc

/// `desk` with the screen of the call sheet, which `desk` goes on as when a call is taken on one.
@main
enum Main {
  static func main() {
    exit(Desk.run(CommandLine.arguments, equipment: Equipment(makeScreen: { CursesScreen() })))
  }
}
