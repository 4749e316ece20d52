import Desk
import Glibc
import Workbooks

@main
enum Main {
  static func main() {
    let equipment = Equipment(makeWorkbook: { try WorkbookFile.bytes(of: $0, $1) })
    exit(Desk.run(CommandLine.arguments, equipment: equipment))
  }
}
