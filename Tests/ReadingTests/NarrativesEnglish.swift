/// Narratives as officers who write English put them.
///
/// One a line, as ``NarrativeCorpus`` describes; every number and name is invented.
enum NarrativesEnglish {
  static let text = #"""
    T01|loss|female|27||paid:20000 paid:300000 paid:980000 rebate:26000|bank_card:6226308904234137:payee|2026-11-09T20:00:00+08:00|Female, 27, joined a brushing group yesterday at 8pm. First task 200 yuan, got 260 back. Then she transferred 3,000 and 9,800 yuan to 6226308904234137, now they say the order is frozen
    T02|loss|male|45||paid:15000000|bank_card:6214830938085726:payee|2026-11-07T10:30:00+08:00|Male 45, fake investment platform, transferred 150,000 yuan to 6214830938085726 on 7 November at 10:30, cannot withdraw
    T02|loss|male|||none:300000USDT|crypto:TSE9CBYHYjRrpgXmPq9LZCvSYpXZkmxVL7:payee||Caller lost 3k USDT to TSE9CBYHYjRrpgXmPq9LZCvSYpXZkmxVL7, crypto trading app recommended by a "teacher", he cannot withdraw
    T03|consultation||||none:49900|||Caller asks whether a 499 yuan handbag on a livestream is a scam, has not paid
    T04|loss|female|33||paid:4999900 paid:1200000|bank_card:6215585360113142672:payee phone:18699541349:contact|2026-11-10T10:05:00+08:00|Woman, 33, got a call from 18699541349 at 10:05 today, fake Alipay customer service, shared her screen, RMB 49,999 and RMB 12,000 went to 6215585360113142672
    T04|attempt|||||phone:15029778541:contact||15029778541 claimed to be SF Express about a lost parcel, I hung up, no loss
    T05|loss|male|||paid:300000 paid:600000 demanded:900000|alipay:15599400337:payee||He applied for an online loan, paid 3000 yuan "unfreezing fee" and 6000 yuan deposit by Alipay to 15599400337, now they want another 9000
    T06|in_progress|female|||demanded:2600000|phone:15888434207:contact||She is on the phone with 15888434207, claims to be the bank regulator, wants her to move 26,000 yuan to clear her credit record, not paid yet
    T07|loss|female|38||paid:48000000 stopped:30000000|bank_account:532913747644685978:payee|2026-11-10T09:30:00+08:00|Accountant, female, 38, boss impersonated in a WeChat group, paid 480k yuan to 532913747644685978 at 9:30 this morning, 300k stopped by the bank
    T08|dissuasion|female|71||prevented:8000000|bank_card:6221550637498407:payee||Bank teller calls: 71-year-old lady wanted to remit 80,000 yuan to 6221550637498407, told by "police" it is a safe account. Persuaded not to pay
    T09|loss|female|51||paid:2800000|bank_card:6222026615359279857:payee||51 year old woman met an "army doctor" online, sent RMB28,000 customs fee to 6222026615359279857, he has blocked her
    T10|loss|male|16||paid:64800|qq:3046198448:contact||Son aged 16, free game skins, QQ 3046198448, scanned a code and paid 648 yuan
    T11|loss|male|||paid:3680000|bank_card:6214834046564598:payee phone:13897971472:contact||Shop owner, male, 13897971472 said he buys for the army, had him pay 36,800 yuan to a supplier 6214834046564598
    T12|attempt|male|||demanded:500000|qq:2627772920:contact||Sextortion, QQ 2627772920 demanded 5,000 yuan or he sends the video to my contacts, I did not pay, male
    T13|loss|female|||paid:268000|phone:17618732237:contact|2026-11-10T08:00:00+08:00|At 8 am she got a text that her flight was cancelled, called 17618732237 and paid 2,680 yuan rebooking fee
    T01|loss|male|||paid:30000 paid:580000 rebate:39000|bank_card:6225887693606945:payee||He did online tasks, paid 300 yuan and received 390 back, then 5,800 yuan to 6225887693606945 and nothing came back
    T02|loss|female|60||paid:20000000 paid:8000000|bank_card:6215581118565876112:payee bank_card:6217993426132526559:payee|2026-11-02T00:00:00+08:00 2026-11-06T15:00:00+08:00|Retired woman aged 60, stock group teacher. On 2 November she transferred 200,000 yuan to 6215581118565876112, on 6 November at 3 pm another 80,000 yuan to 6217993426132526559. The app no longer opens
    T03|loss|male|22||paid:135000|wechat:ticket_ben:contact|2026-11-09T00:00:00+08:00|Male, 22, bought concert tickets yesterday from WeChat ticket_ben, paid 1350 yuan by WeChat Pay, seller disappeared
    T04|in_progress|female||||phone:15850008799:contact||My colleague is sharing her screen right now with 15850008799, who says he is Douyin customer service, she will not listen
    T05|attempt|male|||demanded:200000|||Man says a loan company asked for 2,000 yuan deposit before the loan, he did not pay
    T06|loss|male|26||paid:1800000 paid:1250000|bank_card:6225889593062690:payee|2026-11-10T09:20:00+08:00|26-year-old man, caller from "China Banking Regulatory Commission" said his student loan must be cancelled, at 9:20 am he borrowed and sent 18,000 and 12,500 yuan to 6225889593062690
    T07|consultation|female|||demanded:500000|||She asks if a WeChat friend who wants to borrow 5,000 yuan is genuine, has not sent anything
    T08|loss|female|67||paid:15000000|bank_card:6217995739175457948:payee bank_card:6226300559590822:payer|2026-11-08T14:00:00+08:00|Lady, 67, told by fake prosecutor that she is involved in money laundering. 8 Nov 2 pm she remitted RMB 150,000 from her ICBC card 6226300559590822 to 6217995739175457948 at the counter
    T09|dissuasion|male|58||prevented:6000000|bank_card:6228487450749413498:payee||Branch manager reports: male customer, 58, wanted to send 60,000 yuan to 6228487450749413498 for an online girlfriend he has never met. Agreed not to
    T10|loss|male|14||paid:32800|||Boy, 14, wanted free skins in a game, scanned the code with his mother's phone, 328 yuan gone
    T11|attempt|male|||demanded:2600000|phone:17654770365:contact||17654770365 said he was an army officer ordering meals and wanted the restaurant owner, a man, to advance 26,000 yuan for canned food. He refused
    T12|loss|male|31||paid:300000 paid:500000 demanded:1000000|alipay:18625988728:payee|2026-11-10T01:30:00+08:00|Male 31, naked chat at 1:30 am today, blackmailed, paid 3000 and 5000 yuan to Alipay 18625988728, now they want 10,000 more
    T13|loss|female|70||paid:3000000|phone:15005485309:contact|2026-11-10T10:00:00+08:00|Grandmother, 70, got a call at 10 am from 15005485309, "your grandson hit someone with his car", handed over 30,000 yuan in cash
    T01|loss|female|35||paid:50000 paid:800000 paid:2000000 rebate:65000|bank_card:6221556622837210:payee|2026-11-09T00:00:00+08:00|Housewife, 35, found a part-time job liking videos. Yesterday she paid 500 and got 650, then 8,000 and 20,000 yuan to 6221556622837210, customer service says she made a mistake and must top up
    T02|loss|male|41||paid:30000000 returned:2000000|bank_card:6214836320401645:payee|2026-10-28T00:00:00+08:00|Male, 41, invested 300,000 yuan in a forex platform on 28 October, account 6214836320401645, they returned 20,000 yuan and then closed the platform
    T02|consultation|male|||demanded:10000000|||He wants to know if a stock mentor asking for 100,000 yuan is real, he has not invested
    T03|loss|female|||paid:420000|alipay:15138415271:payee||She rented a flat on the internet, paid a deposit of 4,200 yuan to Alipay 15138415271, the flat belongs to somebody else
    T04|loss|male|30||paid:2999900 paid:500000 stopped:500000|bank_card:6216614772597690427:payee phone:18727523643:contact|2026-11-10T09:15:00+08:00|At 9:15 am a man of 30 was called by 18727523643 claiming to be JD.com customer service, shared his screen and lost 29,999 yuan and 5,000 yuan to 6216614772597690427; the bank stopped the 5,000
    T05|loss|female|28||paid:150000 paid:300000|bank_card:6214836943613683:payee||Female, 28, loan app froze her money, she paid 1,500 yuan and 3,000 yuan to unfreeze it, both to 6214836943613683
    T07|attempt|male|||demanded:20000000|||Accountant, male, was told by a fake boss on WeChat to transfer 200,000 yuan, he phoned the real boss and did not transfer
    T08|in_progress|female|23||demanded:5000000|phone:15815677463:contact||Student, female, 23, is on a video call with fake police 15815677463 in a hotel, they demand a 50,000 yuan guarantee, her roommate is calling us
    T09|loss|male|47||paid:1200000 paid:3000000|bank_card:6222023428289670150:payee||Man, 47, online girlfriend asked him for 12,000 yuan for surgery and 30,000 yuan for a flight, he sent both to 6222023428289670150 and she vanished
    T10|loss|male|19||paid:80000|qq:140145686:contact|2026-11-10T11:20:00+08:00|Male 19 sold a game account to QQ 140145686, paid an 800 yuan unfreezing deposit at 11:20, nothing returned
    T11|loss|male|50||paid:2200000|bank_card:6214834228934049:payee|2026-11-09T15:00:00+08:00|Restaurant owner, male, 50, army buyer had him pay 22,000 yuan for tents to 6214834228934049 yesterday at 3pm
    T12|attempt|female||||||Woman got an SMS about her ETC card with a link, did not enter anything, no loss
    T13|dissuasion|female|75||prevented:4000000|bank_card:6226302674594614:payee|2026-11-10T10:40:00+08:00|10:40 bank teller reported an old lady of 75 about to remit 40,000 yuan to 6226302674594614 because her grandson was "arrested", persuaded, money kept
    T01|loss|female|22||paid:10000 paid:200000 rebate:12000|bank_card:6216612096654287071:payee||Student, female, 22: app gives commission for liking videos. Paid 100, got 120. Paid 2,000 to 6216612096654287071, system says wrong order, no refund
    T02|loss|male|55||paid:50000000|bank_card:6217002971028225120:payee|2026-09-30T00:00:00+08:00|Male, 55, transferred half a million (500,000 yuan) on 30 September to 6217002971028225120 for pre-IPO shares, broker disappeared
    T04|loss|female|31||paid:1800000|bank_card:6225889370450522:payee phone:18755966542:contact|2026-11-10T09:50:00+08:00|Female 31: at 9:50 18755966542 pretended to be Taobao customer service, refund for bad milk powder, borrowed 18,000 yuan and moved it to 6225889370450522
    T05|loss|male|||paid:500000|wechat:loan_amy88:contact||He wanted a loan, WeChat loan_amy88 asked for a 5,000 yuan deposit first, he paid by scanning a QR code, no loan came
    T07|dissuasion|female|40||prevented:15000000|bank_account:347174292474116677:payee|2026-11-10T11:10:00+08:00|Bank clerk reports at 11:10: company cashier, female, 40, about to pay 150,000 yuan to 347174292474116677 on orders of her boss on QQ; we called the boss, he knew nothing, payment cancelled
    T08|attempt|male||||phone:15073197686:contact||Caller from 15073197686 said he was Wuhan police and that my phone will be cut off, I did not believe it and hung up, male
    T09|consultation|female|||demanded:2000000|||A mother asks: her daughter's online boyfriend wants 20,000 yuan for a business, nothing paid yet, is it a scam?
    T12|loss|male|24||paid:200000 paid:400000|bank_card:6225883538614087:payee|2026-11-10T00:30:00+08:00|Male, 24, at 0:30 am naked video chat, blackmailed, sent 2,000 and then 4,000 yuan to 6225883538614087
    T13|loss|female|68||paid:2000000|phone:15016008699:contact|2026-11-09T10:00:00+08:00|Lady aged 68, yesterday at 10 am 15016008699 said her grandson was in a car accident, a courier collected 20,000 yuan in cash
    T03|tip|||||link:http://cheap-phones.top:contact||I want to report a website http://cheap-phones.top selling fake phones, many people were cheated
    T01|loss|female|||paid:3000000|bank_card:6225884228124635:payee|2026-11-08T00:00:00+08:00|Caller, female, started rating hotels online on 8 November and topped up 30,000 yuan in total to 6225884228124635, the account is locked
    T02|loss|male|38||paid:2000000 paid:5000000 rebate:300000|bank_card:6214834970290772:payee bank_card:6222021115996945213:payee||Male, 38. A woman from a chat app taught him to trade bitcoin. He put 20,000 yuan in 6214834970290772, withdrew 3,000, then put 50,000 in 6222021115996945213 and now cannot withdraw
    T03|attempt|female|||demanded:80000|||She saw a cheap phone on a second-hand app, the seller wanted 800 yuan outside the platform, she refused
    T04|loss|female|45||paid:2600000 stopped:2600000|bank_card:6214830834452244:payee phone:13831934446:contact|2026-11-10T11:20:00+08:00|Female, 45, 13831934446, fake WeChat customer service, cancel an insurance, transferred 26,000 yuan to 6214830834452244 at 11:20, bank has stopped the payment of 26,000 yuan
    T06|attempt|male||||phone:15014478331:contact||15014478331 told me my credit record was bad and must be repaired, I knew it was a scam and hung up, male
    T07|loss|male|||paid:500000|||My colleague was hacked on WeChat, he asked to borrow 5,000 yuan, I sent it by QR code, later he said it was not him. I am male
    T08|loss|female|20||paid:8500000|bank_card:6230525984660977081:payee phone:17634450662:contact|2026-11-09T13:00:00+08:00|Female student aged 20, 17634450662 claimed to be the embassy yesterday at 1 pm, told to prove her funds are clean, her parents wired 85,000 yuan to 6230525984660977081
    T10|loss|male|15||paid:50000 paid:100000|||Boy aged 15 paid 500 yuan and 1,000 yuan by QR code to unfreeze a game account, used his mother's phone
    T12|loss|male|29||paid:780000|bank_card:6225884316935199:payer||Male, 29, clicked a link in a text message about his ETC, entered card 6225884316935199 and a code, 7,800 yuan was deducted
    T13|consultation|male||||||He received a letter that he has won a car and asks if it is real
    T01|loss|female|30||paid:30000 paid:150000 paid:700000 rebate:39000|bank_card:6222025780952874560:payee|2026-11-10T09:00:00+08:00|Woman 30, since 9 am she did shopping tasks in a group: paid 300, got 390 back, then 1,500 and 7,000 to 6222025780952874560, they say the tasks come in three
    T02|loss|female|52||paid:12000000|bank_card:6217002105779132454:payee|2026-10-21T00:00:00+08:00|Female, 52, a stock teacher on WeChat had her buy new shares on an app, on 21 October she paid 120,000 yuan to 6217002105779132454, the app cannot be opened any more
    T03|loss|male|||paid:260000|alipay:15860383288:payee||Man bought a used phone on Xianyu, paid 2,600 yuan outside the platform to Alipay 15860383288, got a box of stones
    T04|attempt|female||||phone:15988091455:contact||15988091455 said her Douyin membership would be charged every month, she did not share her screen and hung up
    T05|loss|male|33||paid:200000 paid:400000 none:5000000|bank_card:6228489725285152271:payee||Male 33, loan of 50,000, asked to pay 2,000 for a wrong card number and 4,000 deposit, both paid to 6228489725285152271, no loan
    T06|in_progress|male|25||demanded:1900000|phone:13936676839:contact||Male, 25, 13936676839 on a video call says his student loan account must be closed, wants him to transfer 19,000 yuan, he has not paid yet and asks what to do
    T08|loss|female|70||paid:20000000|bank_card:6222029354507963272:payee|2026-11-06T14:30:00+08:00|Retired lady, 70, 6 November 2:30 pm at the bank counter transferred 200,000 yuan to the "safe account" 6222029354507963272 for a fake prosecutor
    T09|loss|female|48||paid:1500000 paid:2500000|bank_card:6226300554492461:payee||Female, 48, boyfriend she met online says he is an engineer abroad, she sent 15,000 yuan and later 25,000 yuan to 6226300554492461
    T11|attempt|male|||demanded:3000000|phone:13986386480:contact||13986386480 ordered 50 tables for the army and asked the shop owner, male, to advance 30,000 yuan for tents, he did not
    T13|dissuasion|female|69||prevented:5000000|bank_card:6225880529343882:payee|2026-11-10T10:15:00+08:00|Teller reports 10:15, woman, 69, wanted to send 50,000 yuan to 6225880529343882 because her son was "in hospital", we reached the son, she did not send it
    """#
}
