import Deidentification
import Domain

extension CaseFacts {
  /// Reads a case as `api.public_cases` gives it.
  init(_ reader: FigureReader) throws(BriefingError) {
    self.init(
      number: try reader.word("case"), tactic: try reader.word("tactic"),
      month: try reader.integer("month"))
    sex = try reader.text("sex").flatMap { Sex(rawValue: $0) }
    age = try reader.optional("age")
    occupation = try reader.text("occupation")
    wayIn = try reader.text("way_in")
    usedScreen = reader.has("screen_sharing") ? try reader.bool("screen_sharing") : false
    usedRemoteControl = reader.has("remote_control") ? try reader.bool("remote_control") : false
    usedAI = reader.has("ai") ? try reader.bool("ai") : false
    demanded = try reader.fen("demanded_fen")
    paid = try reader.fen("paid_fen")
    stopped = try reader.fen("stopped_fen")
    channels = try reader.texts("channels").compactMap { MoneyChannel(rawValue: $0) }
    result = try reader.text("result").flatMap { DissuasionResult(rawValue: $0) }
    claimed = try reader.texts("claimed")
    said = try reader.texts("said")
  }
}
