/// A number as it stands in a text, in digits, Chinese numerals or both.
struct Numeral {
  var value: ExactDecimal
  /// Where the number ends.
  var end: Int
  /// 余, 多, 来 or 几 stood within it, or two figures for one (两三万).
  var isApproximate = false
  /// The largest unit said: 1, 10, 100, 1,000, 10,000 or 100,000,000.
  var unit = 1
  /// Two or more Chinese digits in a row and no unit: 一七二零.
  var isDigitString = false
  /// Written with ASCII digits, and so many of them.
  var asciiDigits = 0
  /// Grouped by commas: 12,345.
  var isGrouped = false
  /// The last digit stood for the next lower unit: 三万五.
  var hasShortTail = false
  /// No figure was said: 几万, 上百万.
  var isLoose = false
}
