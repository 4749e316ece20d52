public import Domain
public import JSON

/// A call sheet of a file of JSON, without what this program wrote beside it.
public struct SheetRow: Sendable {
  public let id: UUID
  public let sheet: JSONValue
  /// The hash the call was recorded under, where the sheet is an export's and unchanged.
  public let contentHash: String?
  /// Why it is none to be recorded.
  public let flaws: [RowFlaw]

  public init(_ value: JSONValue) {
    guard var object = value.asObject else {
      self.init(id: RowIdentity.id(of: value), sheet: value, contentHash: nil, flaws: [])
      return
    }
    let keys = object.keys
    for key in keys where ReservedColumn.isReserved(key, among: keys) { object[key] = nil }
    let seal = object[ColumnKey.seal.rawValue]?.asString ?? ""
    object[ColumnKey.seal.rawValue] = nil
    let sheet = JSONValue.object(object)
    let hash = RowSeal.contentHash(in: seal, ExportedCall.named(sheet))
    let given = object["id"]?.asString.flatMap { UUID($0) }
    let id = given ?? RowIdentity.id(of: sheet)
    if object["id"] == nil { object["id"] = .string(id.text) }
    let flaws = seal == RowSeal.masked ? [RowFlaw(reason: RowWording.masked)] : []
    self.init(id: id, sheet: .object(object), contentHash: hash, flaws: flaws)
  }

  private init(id: UUID, sheet: JSONValue, contentHash: String?, flaws: [RowFlaw]) {
    self.id = id
    self.sheet = sheet
    self.contentHash = contentHash
    self.flaws = flaws
  }
}
