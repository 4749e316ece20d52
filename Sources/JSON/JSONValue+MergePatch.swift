extension JSONValue {
  /// The value changed by a merge patch (RFC 7396): members replace members, `null` removes one.
  public func applying(mergePatch patch: JSONValue) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var result = asObject ?? JSONObject()
    for change in changes {
      result[change.key] =
        change.value.isNull
        ? nil : (result[change.key] ?? .null).applying(mergePatch: change.value)
    }
    return .object(result)
  }
}
