import Desk
import Glibc
import Workshop

/// `desk` with the workshop, which `desk` goes on as when tactics are learnt.
@main
enum Main {
  static func main() {
    exit(Desk.run(CommandLine.arguments, equipment: Equipment(workshop: LearningWorkshop())))
  }
}
