/// What became of a briefing that was handed to what carries it.
enum Handover {
  case taken
  /// It is known not to have gone.
  case failed(Complaint)
  /// It may have gone.
  case unknown(Complaint)
}
