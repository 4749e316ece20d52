/// A kind of letters, by what it is for.
///
/// The families named first are those of the official form (GB/T 9704); the last is Debian's.
enum Face: Hashable {
  /// 小标宋: red head and title.
  case title
  /// 黑体: headings, captions, heads of tables, words of charts.
  case heading
  /// 仿宋: the text.
  case body
  /// 宋体: page numbers.
  case number

  var families: String {
    switch self {
    case .title: "方正小标宋简体, FZXiaoBiaoSong-B05S, Noto Serif CJK SC"
    case .heading: "黑体, SimHei, Noto Sans CJK SC"
    case .body: "仿宋_GB2312, 仿宋, FangSong, FandolFang, FandolFang R, Noto Serif CJK SC"
    case .number: "宋体, SimSun, Noto Serif CJK SC"
    }
  }

  /// Whether the letters are made heavier than the family is.
  var isBold: Bool { self == .title }
}
