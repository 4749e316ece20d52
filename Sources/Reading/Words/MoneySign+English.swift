/// How English tells what became of money.
extension MoneySign {
  static let english: [(meaning: MoneySign, words: String)] = [
    (
      .paid,
      """
      put put_another
      collected picked_up took paid_by
      paid has_paid had_paid already_paid transferred already_transferred sent remitted wired deposited handed
      handed_over gave topped_up was_transferred were_transferred was_sent went went_to was_deducted deducted
      was_charged charged was_withdrawn withdrawn_from left_the_account spent invested put_in bought scanned
      was_taken taken were_taken was_debited debited was_stolen stolen moved to_buy
      """
    ),
    (
      .loss,
      """
      lost losing loss_of a_loss_of scammed_of defrauded_of cheated_of cheated_out_of swindled_of swindled_out_of
      conned_out_of scammed_out_of robbed_of
      """
    ),
    (
      .bare,
      "to_advance another then_another gone to_advance advance task first_task second_task third_task pay transfer send remit wire deposit payment_of payment transfer_of remittance_of top_up"
    ),
    (
      .demanded,
      """
      wants want wanted demands demand demanded demanding asks_for asked_for asking_for asks_her asks_him asks_me asked ask must_pay
      requires required another_fee they_want wants_another want_another now_want she_must he_must owes owed in_arrears arrears arrears_of needs
      needed to_borrow borrow should_pay have_to_pay has_to_pay had_to_pay first_pay
      """
    ),
    (
      .caused,
      """
      asked_her asked_him asked_me asked_her_for asked_him_for asked_me_for told_her_to told_him_to told_me_to had_her
      had_him made_her made_him made_me tricked_into got_her_to got_him_to
      """
    ),
    (
      .planned,
      """
      about_to is_about_to was_about_to wanted_to wants_to intended_to intends_to going_to plans_to planned_to
      was_going_to preparing_to tried_to trying_to insists_on insisted_on withdraw to_withdraw
      """
    ),
    (.toward, "to into"),
    (
      .foiled,
      "not_transferred not_sent was_not_paid not_remitted did_not_go_through failed was_blocked"
    ),
    (
      .rebate,
      """
      got_back got received_back received rebate rebate_of commission_of commission returned_to_her_first withdrew withdrawn
      cashed_out earned
      """
    ),
    (
      .returned,
      "refunded returned paid_back gave_back was_refunded was_returned recovered got_returned"
    ),
    (
      .stopped,
      "has_stopped has_stopped_the_payment_of stopped_the_payment stopped_the_payment_of  stopped stop_payment stop_payment_of was_stopped were_stopped payment_stopped intercepted"
    ),
    (.frozen, "frozen was_frozen were_frozen froze has_been_frozen"),
    (.prevented, "loss_avoided avoided avoided_a_loss_of prevented saved"),
    (
      .fee,
      """
      fee deposit_of_trust unfreezing_fee handling_fee service_fee customs_fee customs tax rebooking_fee
      membership_fee guarantee security_deposit bail ransom registration_fee
      """
    ),
    (
      .idle,
      """
      worth priced price costs shows shown showing balance account_balance profit profits loan_of loan limit
      credit_limit credit prize bonus compensation order_for order order_of per_order per_day each_month a_month salary
      reward rewards the_platform_shows left remaining remains asks_whether whether_a for_sale
      """
    ),
    (
      .total,
      "in_total total total_of altogether in_all totalling totaling total_loss amounting_to a_total_of sum_of"
    ),
    (
      .nothing,
      """
      cannot_withdraw can_not_withdraw could_not_withdraw can't_withdraw unable_to_withdraw asks_whether asks_if
      is_a_scam a_scam scam send_the_video sends_the_video asked_whether asked_if get_it_back wants_to_know
      get_the_money_back sent_a_text sent_a_message sent_me_a_message sent_her_a_message sent_a_link went_online
      account_is_frozen order_is_frozen nothing_came_back went_dead hung_up call_back account_frozen funds_are_frozen
      """
    ),
  ]
}
