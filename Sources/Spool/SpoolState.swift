/// What became of a kept call.
public enum SpoolState: String, CaseIterable, Sendable {
  case waiting
  case refused
  case sent
}
