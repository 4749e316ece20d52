import ArgumentParser

/// The form a briefing is printed in.
enum BriefingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case md
  case json
}
