/// How callers put it in English, or officers who write English, by class.
extension TacticSpeech {
  static let english = [
    "T01": """
    brushing:8 brush_orders:9 click_farming:9 like_and_follow:7 likes_for_money:8 rebate:6 commission_tasks:8 shopping_tasks:9 tasks:5 tasks_come_in:7 rating_hotels:8 hotels:4 topped_up:4 part-time_job:9 liking_videos:9 part-time:6
    part_time:6 task_group:8 first_task:7 tasks_for:6 online_tasks:8 order_is_frozen:5 combined_order:8 giving_likes:8
    """,
    "T02": """
    investment:7 invest:6 trading_app:8 trading_platform:8 crypto:6 bitcoin:6 stock:6 shares:5 forex:8 futures:7
    gold_trading:8 high_returns:8 guaranteed_returns:8 cannot_withdraw:5 unable_to_withdraw:5 teacher:4 mentor:5
    pig_butchering:9 usdt:4 fund_manager:7
    """,
    "T03": """
    livestream:5 handbag:6 online_shopping:7 bought_online:7 never_arrived:7 no_goods:7 not_delivered:7 second-hand:7
    second_hand:7 concert:6 tickets:5 ticket:4 rented_a_flat:8 flat:5 rental:5 recover_her_money:7 recover_his_money:7 recover_my_money:7
    recover_the_money:7 get_it_back:5 fake_goods:7 fake_phones:7 used_phone:7 xianyu:7 box_of:5 outside_the_platform:6 website:4 seller:6 refund_dispute:5 shop_dispute:5 essay:6 visa_agent:6
    """,
    "T04": """
    customer_service:6 courier:8 lost_parcel:9 sf_express:8 parcel:5 refund:5 screen_sharing:4 shared_her_screen:5
    shared_his_screen:5 shared_my_screen:5 membership:6 auto-renewal:8 automatic_deduction:8 compensation:6 taobao:6
    jd.com:6 insurance_on_wechat:7 million_insurance:7
    """,
    "T05": """
    loan:6 loan_company:8 online_loan:9 unfreezing_fee:8 credit_card_limit:7 repayment_ability:9 loan_app:9 borrow_money_online:7
    loan_deposit:8
    """,
    "T06": """
    credit_record:9 credit_report:8 credit_rating:7 bank_regulator:8 regulatory_commission:8 student_loan_must:8 student_loan:8 campus_loan:9 cancel_the_account:6
    banking_regulator:8 clear_her_credit:8 clear_his_credit:8
    """,
    "T07": """
    boss:6 impersonated:4 chairman:6 pretended_to_be_his_boss:8 superior:6 finance_group:6 accountant:4 friend's_account:7
    account_was_hacked:5 hacked_wechat:8 relative:5 nephew:6 classmate:5 colleague:4 guess_who:9 borrow_money:5 wants_to_borrow:7 asked_to_borrow:7 to_borrow:5 was_hacked_on_wechat:8 wechat_friend:6 manager_chen:3
    """,
    "T08": """
    safe_account:9 police:5 "police":7 public_security:8 prosecutor:9 procuratorate:9 court:6 arrest_warrant:9
    money_laundering:9 warrant:7 customs_officer:6 immigration:6 embassy:8 telephone_arrears:8 police_officer:6
    telecom_bureau:7 medical_insurance:6 social_security:6 officer_chen:5
    """,
    "T09": """
    online_girlfriend:9 online_boyfriend:9 met_online:6 online_dating:9 dating_app:8 dating:6 boyfriend:6 girlfriend:6 army_doctor:8 romance:8 soldier_abroad:8
    customs_fee:5 online_romance:9 never_met:7 met_an:4 engineer_abroad:7 marriage:5
    """,
    "T10": """
    game:6 skins:8 game_skins:9 game_account:9 gaming:7 in-game:8 game_items:8 game_currency:8 power_levelling:8 boosting:6
    """,
    "T11": """
    for_the_army:9 the_army:6 army_purchase:9 fire_brigade:9 military_procurement:9 army_buyer:9 buys_for:6 troops:7
    supplier:5 canteen:6 catering_order:6 tents:6 canned:6
    """,
    "T12": """
    sextortion:9 nude_chat:9 naked_chat:9 nude:8 blackmail:8 blackmailed:8 video_chat:5 naked:7 contacts:4 trojan:8 phishing:8 hacked:5 clicked_a_link:7
    clicked_the_link:7 virus:6 sends_the_video:8 send_the_video:8 etc_card:7 verification_code:4 card_was_charged:5
    """,
    "T13": """
    flight:6 rebooking:8 lottery:8 prize:7 kidnapped:9 kidnap:8 ransom:8 car_accident:8 landlord:7 tax_refund:8 hospital:4
    notary_fee:8 won_a:6 grandson:6 surgery:4
    """,
  ]
}
