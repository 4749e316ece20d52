public import JSON
import Domain
import Reading

/// A call as the database hands it out, in the forms that import reads.
public struct ExportedCall {
  private let document: JSONValue
  /// Who exports it, and when.
  private let watermark: String
  private let isMasked: Bool

  /// The document is what the case log gives for an export.
  public init(_ document: JSONValue, watermark: String, isMasked: Bool) {
    self.document = document
    self.watermark = watermark
    self.isMasked = isMasked
  }

  private static let keys: [ColumnKey] = [
    .receivedAt, .kind, .source, .callerPhone, .callerName, .callerRelation, .victimName,
    .victimSex, .victimAge, .victimEducation, .victimOccupation, .victimIDNumber, .victimPhone,
    .victimDivision, .victimRepeat, .victimWarned, .narrative, .tactic, .wayIn, .tools,
    .claimedIdentity, .pretext, .phrases, .screenSharing, .remoteControl, .ai, .links, .apps,
    .identifiers, .money, .dissuasionChannel, .dissuasionLevel, .dissuasionReached,
    .dissuasionResult, .note,
  ]

  private static let ours: [ReservedColumn] = [.call, .caseNumber, .officer, .unit, .exported]

  /// The heads of the columns.
  public static var heads: [String] {
    [ColumnKey.id.rawValue] + keys.map(\.rawValue) + ours.map(\.rawValue)
      + [ColumnKey.seal.rawValue]
  }

  /// The cells under ``heads``, each as `harmless` makes it.
  public func cells(harmless: (String) -> String) -> [String] {
    let sheet = sheet
    let said = [ColumnKey.id] + Self.keys
    let cells =
      said.map { harmless(Self.cell(sheet.at($0.rawValue))) }
      + ours.map { harmless(Self.cell($0)) }
    guard let plan = try? ColumnPlan(heads: Self.heads) else { return cells }
    return cells + [seal(plan.named(cells.map(CellText.plain)))]
  }

  /// The sheet as JSON, with the columns of ours as keys behind it.
  public var object: JSONValue {
    let sheet = sheet
    var object = sheet
    for (column, value) in zip(Self.ours, ours) { object[column.rawValue] = value ?? .null }
    object[ColumnKey.seal.rawValue] = .string(seal(Self.named(sheet)))
    return object
  }

  private var ours: [JSONValue?] {
    [
      document["call"], document["case"], document["officer"], document["unit"],
      .string(watermark),
    ]
  }

  /// The sheet in the keys of the contract.
  private var sheet: JSONValue { ExportedSheet.write(document["sheet"] ?? .object([:])) }

  private func seal(_ row: [(name: String, cell: String)]) -> String {
    guard !isMasked, let hash = document["content_hash"]?.asString else { return RowSeal.masked }
    return RowSeal.make(contentHash: hash, row)
  }

  static func named(_ sheet: JSONValue) -> [(name: String, cell: String)] {
    [(name: "sheet", cell: SheetDigest.hash(sheet))]
  }

  private static func cell(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null?: ""
    case .string(let text)?: text
    case .bool(let flag)?: flag ? "true" : "false"
    case let value?: value.text
    }
  }
}

extension JSONValue {
  fileprivate func at(_ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(self as JSONValue?) { $0?[String($1)] }
  }
}
