import Desk
import Glibc
import Importing

@main
enum Main {
  static func main() {
    exit(Desk.run(CommandLine.arguments, importer: { try Import($0, at: $1).run() }))
  }
}
