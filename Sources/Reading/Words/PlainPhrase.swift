/// Tells whether a short run of ideographs can be printed without pointing at a person.
public enum PlainPhrase {
  /// Whether it may be a name, a title with one, or a place below the county.
  ///
  /// Strict rather than right: a phrase that only might be one is taken for one.
  public static func mayIdentify(_ phrase: String) -> Bool {
    let text = FoldedText(phrase)
    guard text.count > 0 else { return false }
    let mayBeName = text.count <= nameMax && PersonNames.surnames.contains(text[0])
    return (mayBeName && !commonFirsts.contains(text[0])) || hasTitledName(text)
      || places.contains { phrase.contains($0) } || ends.contains { phrase.hasSuffix($0) }
  }

  /// 陈警官, 王某, 刘女士, wherever it stands.
  private static func hasTitledName(_ text: FoldedText) -> Bool {
    (0..<text.count).contains { place in
      text[place] == "某"
        || place > 0 && PersonNames.surnames.contains(text[place - 1])
          && titles.word(in: text, at: place) != nil
    }
  }

  private static let nameMax = 4
  /// Surnames that begin more words than names.
  private static let commonFirsts = ScalarSet("高金石白方安成关常易温康任万黄马江田水明全文向".unicodeScalars)
  private static let titles = WordSet([
    "女士", "先生", "小姐", "大妈", "大爷", "阿姨", "老师", "同学", "警官", "经理", "主任", "律师", "医生", "总",
  ])
  private static let places = [
    "村", "镇", "乡", "屯", "巷", "庄", "小区", "社区", "街道", "胡同", "大道", "花园", "公寓", "大厦", "广场", "单元",
    "号楼",
  ]
  private static let ends = ["街", "路", "弄", "栋", "幢"]
}
