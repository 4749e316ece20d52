import JSON

extension LinkGraph {
  /// The whole text in a form; `nil` for a workbook, which is no text, see ``workbook``.
  public func text(as format: ExchangeFormat) -> String? {
    switch format {
    case .csv: accounts(inWords: false).csv(watermark)
    case .i2: chart.csv(watermark)
    case .json: nodeLink.text + "\n"
    case .graphml: graphML
    case .gexf: gexf
    case .dot: dot
    case .stix: stix.prettyText + "\n"
    case .misp: misp.prettyText + "\n"
    case .xlsx: nil
    }
  }
}
