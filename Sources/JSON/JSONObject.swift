/// The members of a JSON object, in the order they were written.
///
/// Two objects with the same members in another order are equal.
public struct JSONObject: Sendable {
  /// One member.
  public struct Member: Hashable, Sendable {
    public let key: String
    public var value: JSONValue
  }

  private var members: [Member] = []
  // Only for objects too large to search one by one: most sheets never need it.
  private var places: [String: Int] = [:]

  /// Above this many members a key is found by hashing.
  private static let searchedMax = 16

  /// An object without members.
  public init() {}

  /// An object of the pairs, in their order; of equal keys the last value stands.
  public init(_ pairs: some Sequence<(key: String, value: JSONValue)>) {
    for (key, value) in pairs { self[key] = value }
  }

  /// An object of pairs whose keys are known to differ: none is looked for.
  init(distinct pairs: [(String, JSONValue)]) {
    members = pairs.map { Member(key: $0.0, value: $0.1) }
    assert(Set(keys).count == pairs.count, "a key stands twice")
    indexPlaces()
  }

  /// The keys in order.
  public var keys: [String] { members.map(\.key) }

  /// The value of a key; assigning `nil` removes the member, a new key goes to the end.
  ///
  /// - Complexity: O(1) in the number of members; removing is O(*n*).
  public subscript(key: String) -> JSONValue? {
    get { place(of: key).map { members[$0].value } }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  private func place(of key: String) -> Int? {
    members.count > Self.searchedMax ? places[key] : members.firstIndex { $0.key == key }
  }

  private mutating func append(_ member: Member) {
    members.append(member)
    if members.count > Self.searchedMax + 1 {
      places[member.key] = members.count - 1
    } else if members.count > Self.searchedMax {
      indexPlaces()
    }
  }

  private mutating func remove(at place: Int) {
    members.remove(at: place)
    indexPlaces()
  }

  private mutating func indexPlaces() {
    places = [:]
    guard members.count > Self.searchedMax else { return }
    for (place, member) in members.enumerated() { places[member.key] = place }
  }
}

extension JSONObject: RandomAccessCollection {
  public var startIndex: Int { members.startIndex }
  public var endIndex: Int { members.endIndex }
  public subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: Hashable {
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members == right.members
      || left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    // The order of members must not show in the hash either.
    hasher.combine(members.reduce(0) { $0 ^ $1.hashValue })
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object as it is written down, each key once.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(distinct: elements)
  }
}
