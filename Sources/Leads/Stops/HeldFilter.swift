import JSON
import Store

/// Which stops or freezes a listing is about.
enum HeldFilter {
  /// As `api.list_stops` and `api.list_freezes` take it; what is `nil` does not narrow it.
  static func parameter(state: String?, of fraudCase: Number?) -> JSONValue {
    var filter: JSONValue = [:]
    filter["state"] = state.map { .string($0) }
    filter["case"] = fraudCase.map { .string($0.text) }
    return filter
  }
}
