import Domain

extension TacticModel {
  /// The name of the form, at the beginning of the bytes.
  private static let form = Array("desktm01".utf8)
  /// More would be no class of a scheme.
  private static let classesMax = 64
  private static let codeLength = 3

  /// The model as it is stored: little endian, fixed widths, a checksum at the end.
  ///
  ///     form          8 bytes, "desktm01"
  ///     classes       4 bytes, then for each its code (3), scale (4), bias (4)
  ///     sequences     4 bytes, then their keys (8 each), rarities (4), weights (2 a class)
  ///     checksum      8 bytes over all before
  public var bytes: [UInt8] {
    var bytes = Self.form
    bytes.append(littleEndian: UInt32(classes.count))
    for index in classes.indices {
      bytes += classes[index].utf8
      bytes.append(littleEndian: scales[index].bitPattern)
      bytes.append(littleEndian: biases[index].bitPattern)
    }
    bytes.append(littleEndian: UInt32(keys.count))
    for key in keys { bytes.append(littleEndian: key) }
    for rarity in rarities { bytes.append(littleEndian: rarity.bitPattern) }
    for weight in weights { bytes.append(littleEndian: UInt16(bitPattern: weight)) }
    bytes.append(littleEndian: Self.checksum(bytes[...]))
    return bytes
  }

  /// Reads a model as it was stored.
  ///
  /// - Throws: ``TacticModelFlaw``; no bytes whatever make it fail otherwise.
  public init(bytes: [UInt8]) throws(TacticModelFlaw) {
    guard bytes.starts(with: Self.form) else { throw .otherForm }
    var reader = LittleEndianReader(bytes[Self.form.count...])
    guard let checksum = reader.last(UInt64.self),
      checksum == Self.checksum(bytes.dropLast(MemoryLayout<UInt64>.size))
    else { throw .damaged }
    let (classes, scales, biases) = try Self.readClasses(&reader)
    guard let count = reader.next(UInt32.self).map(Int.init),
      reader.count == count * (8 + 4 + 2 * classes.count)
    else { throw .damaged }
    let keys = reader.next(count, UInt64.self)
    let rarities = reader.next(count, UInt32.self).map(Float.init(bitPattern:))
    let weights = reader.next(count * classes.count, UInt16.self).map(Int16.init(bitPattern:))
    guard zip(keys, keys.dropFirst()).allSatisfy(<),
      (rarities + scales).allSatisfy({ $0.isFinite && $0 > 0 }), biases.allSatisfy(\.isFinite)
    else { throw .damaged }
    self.init(
      classes: classes, keys: keys, rarities: rarities, weights: weights, scales: scales,
      biases: biases)
  }

  private static func readClasses(
    _ reader: inout LittleEndianReader
  ) throws(TacticModelFlaw) -> (codes: [String], scales: [Float], biases: [Float]) {
    guard let count = reader.next(UInt32.self), (1...UInt32(classesMax)).contains(count) else {
      throw .damaged
    }
    var codes: [String] = []
    var numbers: [Float] = []
    for _ in 0..<count {
      guard let code = reader.next(text: codeLength), let scale = reader.next(UInt32.self),
        let bias = reader.next(UInt32.self)
      else { throw .damaged }
      codes.append(code)
      numbers += [Float(bitPattern: scale), Float(bitPattern: bias)]
    }
    guard zip(codes, codes.dropFirst()).allSatisfy(<) else { throw .damaged }
    guard codes.allSatisfy(TacticScheme.isKnown) else { throw .otherScheme }
    let places = codes.indices
    return (codes, places.map { numbers[2 * $0] }, places.map { numbers[2 * $0 + 1] })
  }

  /// Tells a model that was damaged; whoever means to can make one that fits.
  ///
  /// FNV-1a (RFC 9923) over eight bytes at a step, folded so that high bits count.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var reader = LittleEndianReader(bytes)
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    func step(_ word: UInt64) {
      sum = (sum ^ word) &* 0x100_0000_01b3
      sum ^= sum >> 32
    }
    while let word = reader.next(UInt64.self) { step(word) }
    while let byte = reader.next(UInt8.self) { step(UInt64(byte)) }
    return sum
  }
}
