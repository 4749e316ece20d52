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

  case stopUnknown = "stop_unknown"
  case stopOwnAccount = "stop_account_own"
  case stopAccountUnknown = "stop_account_unknown"
  case stopOfficial = "stop_account_official"
  case stopKind = "stop_account_kind"
  case stopMasked = "stop_account_masked"
  case stopNoCase = "stop_case_none"
  case stopOtherCase = "stop_case_other"
  case stopTransferWhich = "stop_transfer_which"
  case stopTransferUnknown = "stop_transfer_unknown"
  case stopFuture = "stop_time_future"
  case stopEarly = "stop_time_early"
  case stopSameAccount = "stop_same_account"
  case stopThird = "stop_third"
  case stopRequested = "stop_requested"
  case stopInForce = "stop_in_force"
  case stopPrevious = "stop_previous"
  case stopExecuted = "stop_executed"
  case stopRefused = "stop_refused"
  case stopWithdrawn = "stop_withdrawn"
  case stopSubmitted = "stop_submitted"
  case stopIncomplete = "stop_incomplete"
  case stopNotSubmitted = "stop_not_submitted"
  case stopReleased = "stop_released"
  case stopExpired = "stop_expired"
  case stopExports = "stop_export_length"
  case stopAtOnce = "stop_order_attempt_unique"
  case stopPlaceTaken = "stop_event_place_unique"
  case stopDescription = "stop_description_length"
  case stopReason = "stop_reason_length"
  case stopRefusalReason = "stop_event_refusal_reasoned"
  case stopAmount = "stop_transfer_amount_positive"
  case stopPayerAccount = "stop_payer_account_form"
  case stopBank = "stop_order_bank_length"
  case stopHolder = "stop_order_holder_length"
  case stopPayerBank = "stop_payer_bank_length"
  case stopPayerName = "stop_payer_name_length"
  case stopVictimName = "stop_victim_name_length"
  case stopVictimPhone = "stop_victim_phone_length"
  case stopDocument = "stop_victim_number_length"
  case freezeUnknown = "freeze_unknown"
  case freezeMonths = "freeze_months"
  case freezeInForce = "freeze_in_force"
  case freezeFiled = "freeze_filed_number_length"
  case freezeAmount = "freeze_amount"
  case freezeReturnedMore = "freeze_returned_more"
  case freezeReleased = "freeze_released"
  case freezeLapsed = "freeze_lapsed"
  case freezeReason = "freeze_reason_length"
  case freezeAtOnce = "freeze_order_attempt_unique"

  case transferUnknown = "transfer_unknown"
  case transferWithdrawn = "transfer_withdrawn"
  case transferAmount = "transfer_amount_positive"
  case transferTime = "transfer_at_plausible"
  case transferFuture = "transfer_future"
  case transferReference = "transfer_reference_length"
  case transferNowhere = "transfer_has_account"
  case transferOfficial = "transfer_official"
  case transferKind = "transfer_kind"
  case transferNoCase = "transfer_case_none"
  case transferReason = "transfer_withdrawal_reason_length"
  case transferHolder = "transfer_party_holder_length"
  case transferBank = "transfer_party_bank_length"
  case statementUnknown = "statement_unknown"
  case statementMasked = "statement_masked"

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
