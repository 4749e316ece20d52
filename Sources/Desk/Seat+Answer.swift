import Domain
import JSON

extension Seat {
  /// Prints what a command did: the document for machines, the sentence for people.
  func answer(_ document: JSONValue?, _ sentence: @autoclosure () -> String) throws(Complaint) {
    if format == .json { return try line(document ?? .null) }
    try line(sentence())
  }
}

extension Complaint {
  /// `show` found nothing.
  static func nothingFound(_ chinese: String, _ english: String) -> Complaint {
    Complaint(.nothingFound, chinese, english)
  }
}
