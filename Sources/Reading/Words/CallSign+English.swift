/// How English tells what kind of call it is.
extension CallSign {
  static let english: [(meaning: CallSign, words: String)] = [
    (.followUp, "follow-up followed_up follow_up call-back called_back_to_check"),
    (.dissuasion, "dissuasion dissuaded"),
    (
      .dissuaded,
      """
      payment_cancelled payment_was_cancelled knew_nothing
      persuaded_not persuaded persuaded_to_stop talked_out talked_her_out talked_him_out gave_up_the_transfer
      stopped_by_the_teller stopped_in_time did_not_remit transfer_cancelled cancelled_the_transfer intercepted
      money_kept money_is_safe agreed_not_to agreed_to_cancel was_stopped_at
      """
    ),
    (.counter, "branch at_the_counter bank_manager"),
    (.reported, "teller bank_teller bank_calls branch_manager bank_clerk lobby_manager"),
    (
      .desk,
      "our_warning we_warned officers_persuaded officer_persuaded warning_order home_visit officers_visited"
    ),
    (
      .notFraud,
      """
      not_fraud no_fraud not_a_fraud not_a_scam civil_dispute consumer_dispute contract_dispute dispute
      refund_dispute
      """
    ),
    (
      .tip,
      "many_people several_neighbours tip tip-off reports_a_number reporting_a_number wants_to_report to_report_a report_a please_check"
    ),
    (
      .urgent,
      """
      is_on_the_phone still_on_the_phone on_the_phone_with right_now still_on_the_line is_sharing still_sharing
      is_at_the_bank on_the_way_to_the_bank won't_listen will_not_listen keeps_asking  insists
      is_in_a_meeting on_a_video_call cannot_be_persuaded being_pressed
      """
    ),
    (.unreachable, "cannot_be_reached cannot_reach can't_reach does_not_answer phone_is_off"),
    (.helpless, "what_to_do what_should what_shall what_can"),
    (
      .pending,
      "not_paid_yet not_yet_paid not_transferred_yet has_not_paid hasn't_paid have_not_paid haven't_paid"
    ),
    (
      .unpaid,
      """
      he_did_not she_did_not i_did_not
      did_not_pay didn't_pay no_loss nothing_lost no_money_lost did_not_transfer didn't_transfer did_not_send
      didn't_send not_paid no_payment nothing_paid refused refused_to_pay did_not_click didn't_click did_not_remit
      hung_up hangs_up ignored blocked_him blocked_her blocked_them without_loss did_not_do
      """
    ),
    (
      .seenThrough,
      """
      saw_through recognised_the_scam recognized_the_scam knew_it_was_a_scam did_not_believe didn't_believe
      was_not_fooled did_not_fall noticed_the_fraud realised_it_was realized_it_was_a_scam_before
      """
    ),
    (.safe, "was_not_scammed not_scammed was_not_cheated not_been_scammed"),
    (
      .curious,
      "only_asks just_asking just_wants_to_know wants_to_know only_wants_to_know general_question has_not_downloaded"
    ),
    (
      .loss,
      """
      vanished lost gone disappeared nothing_came_back no_longer_opens scammed defrauded cheated cannot_withdraw can't_withdraw could_not_withdraw unable_to_withdraw blocked
      blocked_me has_blocked victim swindled disappeared no_goods never_arrived never_came
      """
    ),
    (
      .asking,
      """
      asks_whether asks_if asking_whether asking_if asked_whether asks is_it_a_scam is_this_a_scam is_it_real
      is_it_genuine is_it_true wonders inquires enquires how_to wants_advice
      """
    ),
    (
      .nothing,
      "asks_for asks_her asks_him asks_me asks_them no_fraud_found friend_was_scammed asks_to"
    ),
  ]
}
