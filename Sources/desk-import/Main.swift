import Desk
import Glibc
import Importing

@main
enum Main {
  static func main() {
    let equipment = Equipment(
      importer: { try Import($0, at: $1).run() },
      statements: { try StatementImport($0, at: $1).run() })
    exit(Desk.run(CommandLine.arguments, equipment: equipment))
  }
}
