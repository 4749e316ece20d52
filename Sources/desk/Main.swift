import Desk
import Glibc

@main
enum Main {
  static func main() {
    exit(Desk.run(CommandLine.arguments))
  }
}
