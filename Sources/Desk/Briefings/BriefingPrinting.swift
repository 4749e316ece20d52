import Briefing
import Domain

/// Prints a briefing in a form, to the console or a file.
struct BriefingPrinting {
  let seat: Seat

  /// Prints it; without a form named, as text, or JSON where the whole command answers in it.
  func print(_ frozen: FrozenBriefing, as format: BriefingFormat?, to file: String?) throws {
    let text: String
    switch format ?? (seat.format == .json ? .json : seat.format == .md ? .md : .text) {
    case .text: text = frozen.briefing.text
    case .md: text = frozen.briefing.markdown
    case .json: text = frozen.content + "\n"
    }
    guard let file else { return try seat.console.page(text) }
    try OutputFile.write(text, to: file)
  }
}
