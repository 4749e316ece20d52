import Domain

/// How the contact reached the desk, where the words say so.
enum WordsSource {
  static func read(_ text: FoldedText) -> CallSource? { words.cues(in: text).first?.meaning }

  static func stands(in text: FoldedText, at position: Int) -> Bool {
    words.word(in: text, at: position) != nil
  }

  private static let words = WordSet<CallSource>(longestFirst: [
    (.emergency110, "110转来 110转接 110指令 110指挥中心转"),
    (.hotlineIn, "96110来电 拨打96110咨询 96110呼入 致电96110"),
    (.hotlineOut, "96110呼出 96110去电 96110回拨 96110外呼 预警劝阻:"),
    (.station, "派出所转来 派出所来电 派出所反映 来所报案 派出所移交"),
    (.bank, "柜员 网点拦截 网点: 支行报告 支行来电 大堂经理来电 储蓄所来电 农商行来电 银行来电 信用社柜员报 银行反映"),
    (.telecomOperator, "移动公司预警 联通公司预警 电信公司预警 运营商预警 运营商来电"),
    (.walkIn, "来访 当面咨询 到大厅"),
    (.warning12381, "12381预警 12381转来"),
  ])
}
