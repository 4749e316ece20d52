import Desk
import Glibc
import Workshop

@main
enum Main {
  static func main() {
    exit(Desk.run(CommandLine.arguments, workshop: LearningWorkshop()))
  }
}
