import Desk
import Documents
import Glibc
import Papers
import Workbooks

/// `desk` with what makes documents for paper and for offices, which `desk` goes on as when one is
/// asked for.
@main
enum Main {
  static func main() {
    exit(
      Desk.run(
        CommandLine.arguments,
        equipment: Equipment(makePaper: make, readParts: OfficeParts.bytes)))
  }

  private static func make(_ document: Document, _ form: DocumentForm) throws -> [UInt8] {
    do {
      return switch form {
      case .docx: try WordFile.bytes(of: document)
      case .xlsx: try WorkbookFile.bytes(of: document)
      default: try PaperFile.bytes(of: document)
      }
    } catch let error as PaperError {
      throw Complaint(error)
    } catch let error as WorkbookError {
      throw Complaint(error)
    }
  }
}
