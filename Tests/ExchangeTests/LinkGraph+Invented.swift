import Domain

@testable import Exchange

extension LinkGraph {
  static let mark = Watermark(
    login: "zhang_san", unit: "110102", at: Instant(microseconds: 1_795_000_000_000_000))

  /// Accounts of all kinds, some of them named so as to do harm to a reader.
  static var invented: LinkGraph {
    var nodes = [
      LinkNode(.bankCard, "6222020011112222333"), LinkNode(.bankAccount, "0200001909234567890"),
      LinkNode(.alipay, "a&b<c>\"'@example.com"), LinkNode(.app, "=cmd|'x'!A1\\N\\\""),
      LinkNode(.wechat, "wx\u{202E}321\u{7}\n-\u{FFFF}x"), LinkNode(.phone, "17000000000"),
      LinkNode(.link, "https://pay.example.com/a?b=1&c=2"), LinkNode(.link, "example.net/x"),
      LinkNode(.email, "mule@example.org"),
      LinkNode(.crypto, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
      LinkNode(.crypto, "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8"), LinkNode(.bankCard, "6222****1234"),
      LinkNode(.residentID, "11010119900307002X"), LinkNode(.creditCode, "91350211M000100Y43"),
      LinkNode(.other, "骗子的暗号"),
    ]
    for place in nodes.indices {
      nodes[place].cases = nodes.count - place
      nodes[place].hop = place == 0 ? 0 : 1
      nodes[place].firstSeen = Instant("2026-11-01T10:05:00+08:00")
      nodes[place].lastSeen = Instant("2026-11-02T10:05:00.25+08:00")
    }
    nodes[0].issuer = "中国工商银行"
    nodes[9].issuer = "Bitcoin"
    nodes[0].paid = Fen(1_234_567)
    nodes[0].stop = "stopped"
    nodes[5].isHub = true
    nodes[11].isPattern = true
    return LinkGraph(
      of: "6222020011112222333", nodes, links(14), nodesLeftOut: 3, linksLeftOut: 1, watermark: mark
    )
  }

  /// From the first node to all others but the last.
  private static func links(_ count: Int) -> [Link] {
    (1..<count).map { place in
      var link = Link(place, 0)
      link.cases = place % 5
      link.calls = 1
      link.firstSeen = Instant("2026-11-01T10:05:00+08:00")
      link.lastSeen = Instant("2026-11-0\(place % 2 + 1)T10:05:00+08:00")
      link.ownCases = place == 1 ? ["812-3456-7890"] : []
      return link
    }
  }

  /// The identifiers at the ends of each link, in order.
  var ends: [[String]] { links.map { [nodes[$0.one].identifier, nodes[$0.other].identifier] } }

  static let empty = LinkGraph(of: "", [], [], watermark: mark)
}
