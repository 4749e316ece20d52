/// A text file as a table: how it writes its characters, and what stands between its cells.
public struct CSVTable {
  private let file: TableFile
  public let encoding: TextEncoding
  public let delimiter: Unicode.Scalar

  /// Finds out what is not given.
  public init(
    _ file: TableFile, encoding: TextEncoding? = nil, delimiter: Unicode.Scalar? = nil
  ) throws(TableError) {
    self.file = file
    if let encoding {
      self.encoding = encoding
    } else {
      self.encoding = try TextEncoding.detect(file)
    }
    if let delimiter {
      self.delimiter = delimiter
    } else {
      self.delimiter = try Self.delimiter(of: file, self.encoding)
    }
  }

  /// The rows, from the first.
  public func rows() throws(TableError) -> TableRows {
    try CSVRows(TextDecoder(file, as: encoding), delimiter: UInt8(ascii: delimiter))
  }

  /// The sign that cuts the first rows into the most cells, the same number in most of them.
  private static func delimiter(
    of file: TableFile, _ encoding: TextEncoding
  ) throws(TableError) -> Unicode.Scalar {
    let decoder = try TextDecoder(file, as: encoding)
    var sample: [UInt8] = []
    while sample.count < TableLimits.sampleBytes, let piece = try decoder.next() {
      sample += piece
    }
    let signs: [Unicode.Scalar] = [",", "\t", ";", "|"]
    let scores = signs.map { (sign: $0, score: score(sample, UInt8(ascii: $0))) }
    let best = scores.max { $0.score < $1.score }
    return best.flatMap { $0.score > 0 ? $0.sign : nil } ?? ","
  }

  private static func score(_ sample: [UInt8], _ delimiter: UInt8) -> Int {
    let parser = CSVParser(delimiter: delimiter)
    parser.feed(sample)
    parser.finish()
    let widths = parser.rows.filter { !$0.cells.isEmpty }.prefix(TableLimits.sampleRows)
      .map(\.cells.count)
    let counts = Dictionary(grouping: widths.filter { $0 > 1 }) { $0 }.mapValues(\.count)
    guard let common = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 0 }
    return common.value * 1000 / widths.count * 20_000 + common.key
  }
}

/// The rows of a text file.
private final class CSVRows: TableRows {
  private let decoder: TextDecoder
  private let parser: CSVParser
  private var isAtEnd = false

  init(_ decoder: TextDecoder, delimiter: UInt8) {
    self.decoder = decoder
    parser = CSVParser(delimiter: delimiter)
    super.init()
  }

  override func fill() throws(TableError) -> Bool {
    guard !isAtEnd else { return false }
    if let piece = try decoder.next() {
      parser.feed(piece)
    } else {
      isAtEnd = true
      parser.finish()
    }
    ready = parser.takeRows()
    return true
  }
}
