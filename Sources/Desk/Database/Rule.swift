import Domain

/// A rule of the case log that the database enforces, by the name it gives in its refusal.
enum Rule: String, CaseIterable {
  case personUnknown = "person_unknown"
  case dutyMissing = "duty_missing"
  case appendOnly = "append_only"
  case caseUnknown = "case_unknown"
  case callUnknown = "call_unknown"
  case callTaken = "call_uuid_unique"
  case amendFixed = "amend_fixed"
  case unmaskReason = "unmask_reason"
  case mergeIntoItself = "case_merge_two_cases"
  case mergedAlready = "case_merge_source_in_force"
  case notMerged = "case_not_merged"
  case closedAlready = "case_closed"
  case notClosed = "case_not_closed"
  case followUpsOwed = "case_followups_owed"
  case noFollowUp = "followup_none"
  case unitTaken = "unit_code_unique"
  case unitUnknown = "unit_unknown"
  case unitCodeForm = "unit_code_form"
  case unitNameLength = "unit_name_length"
  case unitPopulation = "unit_population_positive"
  case closureReason = "case_closure_reason_length"
  case attemptTime = "dissuasion_at_plausible"
  case amountRange = "fen_in_range"
  case personTaken = "person_unique"
  case roleTaken = "role_unique"
  case personForm = "person_name_form"
  case personMissing = "person_unknown_name"
  case personDisabled = "person_disabled"
  case personSelf = "person_self"
  case tacticModelUnknown = "tactic_model_unknown"
  case searchLength = "search_length"
  case searchControl = "search_control"
  case searchEmpty = "search_empty"
  case searchWords = "search_words"
  case savedSearchUnknown = "saved_search_unknown"
  case savedSearchCount = "saved_search_count"
  case savedSearchName = "saved_search_name_length"

  /// What the refusal means to a script.
  var status: ExitStatus {
    switch self {
    case .personUnknown, .dutyMissing, .appendOnly: .notAllowed
    default: .badInput
    }
  }

  /// The key of the call sheet the rule is about.
  var key: String {
    switch self {
    case .caseUnknown: "case"
    case .callTaken: "id"
    case .amountRange: "money"
    default: ""
    }
  }

  /// What it says to a person.
  var wording: Wording { Self.words[self] ?? Wording(rawValue, rawValue) }
}
