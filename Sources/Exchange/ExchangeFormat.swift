/// A form that tools of others read.
public enum ExchangeFormat: String, CaseIterable, Sendable {
  /// The identifiers, a row each.
  case csv
  /// A workbook of several sheets.
  case xlsx
  /// Node-link JSON.
  case json
  case graphml
  case gexf
  case dot
  /// Entities and links for link charts, a row each link.
  case i2
  /// A bundle of STIX 2.1.
  case stix
  /// An event of MISP.
  case misp
}
