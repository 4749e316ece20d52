import Domain
import JSON
import Store

extension AuditReport {
  /// The report for people, in lines that fit a screen.
  var lines: [String] {
    var lines = [verdict] + findings.map { "  " + $0.words }
    if flaws > findings.count {
      lines.append(say("  另有 \(flaws - findings.count) 处", "  and \(flaws - findings.count) more"))
    }
    lines += acknowledgements.map(\.words)
    lines.append(
      say(
        "记录 \(rows) 条，其中 \(sealed) 条已由 \(seals) 个封条封存",
        "\(plural(rows, "row")), \(sealed) of them in \(plural(seals, "seal"))"))
    lines += [AuditWords.unsealed(unsealed), restored].compactMap(\.self)
    return lines + [anchored]
  }

  /// The report for programs.
  var document: JSONValue {
    [
      "result": isWhole ? "whole" : "tampered", "log": .string(log), "rows": .integer(rows),
      "sealed": .integer(sealed), "seals": .integer(seals),
      "newest": newest?.document ?? .null, "unsealed": unsealed.document,
      "restored": .bool(isRestored), "anchors": .integer(anchors), "flaws": .integer(flaws),
      "findings": .array(findings.map(\.document)),
      "acknowledged": .array(acknowledgements.map(\.document)),
    ]
  }

  private var verdict: String {
    isWhole
      ? say("审计完整", "the audit is whole")
      : say("审计被改动，发现 \(flaws) 处", "the audit was tampered with: \(plural(flaws, "finding"))")
  }

  private var restored: String? {
    guard isRestored else { return nil }
    return say(
      "日志恢复到另一台服务器后尚未封存，请运行 desk audit seal",
      "restored on another server and not sealed since: run 'desk audit seal'")
  }

  private var anchored: String {
    guard anchors > 0 else {
      return say(
        "未对照锚：整条重做或截尾只有锚能发现",
        "no anchor given: a chain made anew or cut off is found by one alone")
    }
    guard let newestAnchored, let newest, newest.number > newestAnchored else {
      return say("对照了 \(anchors) 个锚", "held against \(plural(anchors, "anchor"))")
    }
    return say(
      "对照了 \(anchors) 个锚，最新至第 \(newestAnchored) 号封条；其后的封条尚未锚定",
      "held against \(plural(anchors, "anchor")), up to seal \(newestAnchored); "
        + "those after it have none")
  }
}
