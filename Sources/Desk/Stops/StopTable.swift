import Domain
import Exchange
import JSON

/// Requests to stop payment as a table for banks: one row for each transfer, heads in Chinese.
enum StopTable {
  /// The heads, in the order of the request's fields.
  static let heads = [
    "申请单号", "原申请单号", "申请类型", "转出行", "转出户名", "转出账号", "币种", "金额", "转账日期", "转账时间",
    "止付行", "账户类别", "止付户名", "止付账号", "开始时间", "结束时间", "执行结果", "原因", "余额", "受害人姓名",
    "联系电话", "证件类型", "证件号码", "简要案情", "案件编号", "导出",
  ]

  /// The table as CSV (RFC 4180) with the mark Excel knows UTF-8 by.
  ///
  /// Of each stop it takes what `desk stop show --json` prints; the watermark says who exports it,
  /// and when.
  static func text(of stops: [JSONValue], watermark: String) -> String {
    let lines = ([heads] + rows(of: stops, watermark)).map { row in
      row.map { $0.visibleOnOneLine.safeInSpreadsheets.quotedForCSV }.joined(separator: ",")
    }
    return "\u{FEFF}" + lines.map { $0 + "\r\n" }.joined()
  }

  /// The same as a sheet of a workbook: all but amounts is text, so that no digit of an account is
  /// lost where spreadsheets keep numbers to fifteen digits.
  static func sheet(of stops: [JSONValue], watermark: String) -> TableSheet {
    let amounts = Set(["金额", "余额"].compactMap { heads.firstIndex(of: $0) })
    let rows = rows(of: stops, watermark).map { row in
      row.enumerated().map { place, text -> TableCell in
        if amounts.contains(place), let fen = Fen(yuan: text) { return .money(fen) }
        return text.isEmpty ? .empty : .text(text)
      }
    }
    return TableSheet(name: "紧急止付申请", heads: heads, rows: rows)
  }

  private static func rows(of stops: [JSONValue], _ watermark: String) -> [[String]] {
    stops.flatMap { stop in
      let transfers = stop["transfers"]?.elements ?? []
      return (transfers.isEmpty ? [.object([:])] : transfers).map { transfer in
        cells(stop, transfer) + [watermark]
      }
    }
  }

  private static func cells(_ stop: JSONValue, _ transfer: JSONValue) -> [String] {
    let account = stop["account"]
    let victim = stop["victim"]
    let at = transfer["at"]?.asString.flatMap { Instant($0) }?.text
    return [
      stop["stop"]?.asString, stop["previous"]?.asString, stop["mode"]?.shown(StopMode.self),
      transfer["from_bank"]?.asString, transfer["from_name"]?.asString,
      transfer["from_account"]?.asString, stop["currency"]?.asString,
      transfer["amount"]?.asString, at.map { String($0.prefix(10)) },
      at.map { String($0.dropFirst(11).prefix(8)) }, account?["bank"]?.asString,
      account?["kind"]?.shown(IdentifierKind.self), account?["holder"]?.asString,
      account?["identifier"]?.asString, time(stop["start"]), time(stop["end"]),
      stop["result"]?.shown(StopState.self), stop["reason"]?.asString, stop["balance"]?.asString,
      victim?["name"]?.asString, victim?["phone"]?.asString,
      victim?["document_kind"]?.shown(DocumentKind.self), victim?["document_number"]?.asString,
      stop["description"]?.asString, stop["case"]?.asString,
    ].map { $0 ?? "" }
  }

  private static func time(_ value: JSONValue?) -> String? {
    value?.asString.flatMap { Instant($0) }
      .map { "\($0.text.prefix(10)) \($0.text.dropFirst(11).prefix(8))" }
  }
}
