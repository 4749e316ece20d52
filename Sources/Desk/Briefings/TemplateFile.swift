import Briefing
import Domain

/// A template of briefings as a file on disk.
enum TemplateFile {
  /// Reads a template, with its words as they were written.
  ///
  /// - Throws: A ``Complaint`` with status 78 that names the file, the line and the remedy.
  static func read(_ path: String) throws(Complaint) -> (template: BriefingTemplate, text: String) {
    let text = try text(path, max: KeyedLines.bytesMax)
    do throws(TemplateFlaw) {
      return (try BriefingTemplate(text), text)
    } catch {
      throw Complaint(
        .badConfiguration, "模板“\(path)” \(error.message)", "template '\(path)' \(error.message)")
    }
  }

  /// A small file of text, refused where it is larger.
  static func text(_ path: String, max: Int) throws(Complaint) -> String {
    let bytes: [UInt8]
    do throws(Complaint) {
      bytes = try InputFile.bytes(path, max: max)
    } catch {
      throw Complaint(.badConfiguration, error.message, error.message)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Complaint(
        .badConfiguration, "文件“\(path)”不是 UTF-8 文本", "'\(path)' is not UTF-8 text")
    }
    return text
  }
}
