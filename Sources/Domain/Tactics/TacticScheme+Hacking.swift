extension TacticScheme {
  /// T12: blackmail with pictures, trojans, stolen accounts, phishing.
  static let hacking: [Tactic] = [
    Tactic(
      "T12", "网黑案件", "extortion, hacking", aliases: ["网黑案件类", "裸聊敲诈"],
      keywords: """
        裸聊:9 通讯录:6 裸聊敲诈:9 敲诈:7 勒索:8 木马:8 盗号:8 钓鱼:7
        钓鱼链接:9 病毒:6 裸照:8 不雅视频:9 录屏:5 群发:5 账号被盗:8
        被盗刷:6 短信链接:7 黑客:5 ETC:6 ETC过期:9 视频录了:7
        发给亲友:8 PS照片:8 不雅照:9
        """,
      advice: Advice(
        keyLine: Wording(
          "给了钱还会再要，越给越多。",
          "Whoever pays is asked again, and for more."),
        questions: [
          Wording(
            "对方是不是掌握了您的通讯录？",
            "Do they have your list of contacts?"),
          Wording(
            "您点过链接或装过软件吗？",
            "Did you open a link or install an app?"),
        ],
        action: Wording(
          "不付钱，断开联系，卸载软件，保存证据报警。",
          "Do not pay; break off, remove the app, keep the evidence and report."))),
    Tactic(
      "T1201", "裸聊敲诈", "blackmail with a video",
      keywords: "裸体视频:9 色情视频聊天:8 发给通讯录:9"),
    Tactic(
      "T1202", "木马盗号", "trojans and stolen accounts", aliases: ["盗号"],
      keywords: "QQ被盗:7 微信被盗:7 手机中毒:8 远程操控:5"),
    Tactic(
      "T1203", "钓鱼网站", "phishing", aliases: ["钓鱼"],
      keywords: "钓鱼网站:9 假网站:6 仿冒网站:8 积分兑换:7"),
  ]
}
