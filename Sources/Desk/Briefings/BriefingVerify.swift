import ArgumentParser
import Briefing
import Domain
import JSON

/// `desk briefing verify FILE`: whether a file is a briefing as it was issued.
struct BriefingVerify: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        "核验通报文件：是否与发布时一字不差（0 真实，1 无从查证，65 被改动）",
        "check a file of a briefing: 0 as issued, 1 unknown here, 65 altered"))
  }

  @Argument(
    help: ArgumentHelp(say("任何格式的通报文件", "a file of a briefing, of any form")),
    completion: .file())
  var file: String

  mutating func run(at seat: Seat) throws {
    let bytes = try InputFile.bytes(file, max: Self.bytesMax)
    let forms = BriefingFile.forms(of: bytes)
    if forms.contains(where: \.isBinary), seat.equipment.makePaper == nil {
      guard InputFile.isRegular(file) else {
        throw Complaint(
          .usage, "请给出 PDF、DOCX、XLSX 的文件名", "name PDF, DOCX and XLSX by a file")
      }
      return try Companion.document.takeOver(seat.arguments)
    }
    do {
      let finding = try BriefingFile(bytes: bytes, forms: forms).judge(at: seat)
      if seat.format == .json {
        try seat.line(finding.json(file: file))
      } else {
        try seat.line("\(file): \(finding.message)")
      }
      guard finding.status == .done else { throw Complaint(finding.status, "", "") }
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }

  /// The most a file may have, 64 MiB.
  private static let bytesMax = 64 << 20
}
