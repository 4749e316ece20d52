import Columns
import Desk
import Domain
import Glibc
import JSON
import Reading

/// The call sheets of a file of JSON: one array, or one sheet a line.
final class JSONCandidates: CandidateSource {
  private let reader: SheetReader
  private let descriptor: CInt
  private let elements: [JSONValue]?
  private var lines: SheetLines
  private var count = 0
  let total: Int

  /// An array larger than this is to be sent in lines.
  private static let arrayBytesMax = 256 << 20

  init(descriptor: CInt, size: Int, reader: SheetReader) throws {
    self.reader = reader
    self.descriptor = descriptor
    elements = try Self.array(descriptor, size: size)
    if let elements {
      total = elements.count
    } else {
      lseek(descriptor, 0, SEEK_SET)
      let counting = SheetLines(descriptor: descriptor, keepsBlankLines: true)
      var count = 0
      while try counting.nextLine() != nil { count += 1 }
      total = count
    }
    lseek(descriptor, 0, SEEK_SET)
    lines = SheetLines(descriptor: descriptor, keepsBlankLines: true)
  }

  func next() throws -> Candidate? {
    if let elements {
      guard count < elements.count else { return nil }
      count += 1
      return read(elements[count - 1], row: count)
    }
    guard let line = try lines.nextLine() else { return nil }
    guard let bytes = line.bytes else { return refused(reader.read(line), line, "") }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.allSatisfy(\.isWhitespace) {
      return Candidate(
        place: RowPlace(sheet: nil, row: line.number), original: .json(text), reading: .empty)
    }
    guard let value = try? JSONValue(parsing: bytes) else {
      return refused(reader.read(line), line, text)
    }
    return read(value, row: line.number)
  }

  func columnName(_ flaw: RowFlaw, of candidate: Candidate) -> String? { nil }

  private func refused(_ reading: SheetReading, _ line: SheetLine, _ text: String) -> Candidate {
    Candidate(
      place: RowPlace(sheet: nil, row: line.number), original: .json(text),
      reading: .refused(reading.flaws.map(RowFlaw.init)))
  }

  private func read(_ value: JSONValue, row number: Int) -> Candidate {
    let row = SheetRow(value)
    let reading = reader.read(row.sheet)
    let flaws = row.flaws + reading.flaws.map(RowFlaw.init)
    let place = RowPlace(sheet: nil, row: number)
    guard flaws.isEmpty, let sheet = reading.sheet else {
      return Candidate(place: place, original: .json(value.text), reading: .refused(flaws))
    }
    let hash = row.contentHash ?? reading.contentHash
    return Candidate(
      place: place, original: .json(value.text), reading: .sheet(sheet, contentHash: hash))
  }

  /// The elements of a file that is one array; `nil` where it is lines.
  private static func array(_ descriptor: CInt, size: Int) throws -> [JSONValue]? {
    lseek(descriptor, 0, SEEK_SET)
    let lines = SheetLines(descriptor: descriptor)
    guard let first = try lines.nextLine()?.bytes,
      first.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "[")
    else { return nil }
    guard size <= arrayBytesMax else {
      throw Complaint(
        .badInput, "JSON 数组过大，请改为每行一张单", "the array of JSON is too large: write one sheet a line")
    }
    var bytes = first
    while let line = try lines.nextLine() { bytes += [0x0A] + (line.bytes ?? []) }
    do {
      if let elements = try JSONValue(parsing: bytes).asArray { return elements }
    } catch {
      throw Complaint(
        .badInput, "不是 JSON（第 \(error.line) 行第 \(error.column) 列）：\(error.chinese)",
        "no JSON, line \(error.line), column \(error.column): \(error.english)")
    }
    return nil
  }
}

extension RowFlaw {
  /// A flaw of a sheet that has keys and no columns.
  init(_ flaw: SheetFlaw) {
    self.init(reason: flaw.key.isEmpty ? flaw.message : "\(flaw.key): \(flaw.message)")
  }
}
