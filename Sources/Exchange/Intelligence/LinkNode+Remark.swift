import Domain

extension LinkNode {
  /// What is known of it, on one line, for tools that have a place for words alone.
  var remark: String {
    var parts = [kind.name, say("案件 \(cases)", "cases: \(cases)")]
    parts.append(say("来电 \(calls)", "calls: \(calls)"))
    parts.append(say("汇入 \(paid.yuan) 元", "paid to it: \(paid.yuan) yuan"))
    if let issuer { parts.append(issuer) }
    if let stop { parts.append(say("止付 \(stop)", "stop: \(stop)")) }
    if let lead { parts.append(say("线索 \(lead)", "lead: \(lead)")) }
    if isHub { parts.append(say("公用号码，未展开", "a hub, not followed")) }
    return parts.joined(separator: say("；", "; "))
  }
}
