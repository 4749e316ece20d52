import JSON
import Testing

struct `A JSON value` {
  @Test func `is written on one line`() {
    let value: JSONValue = [
      "a": [1, 2.5, true, .null], "引": "\"\\/\u{8}\u{c}\n\r\t\u{1}\u{1f}\u{7f}😀", "o": [:], "e": [],
    ]
    #expect(
      value.text
        == #"{"a":[1,2.5,true,null],"引":"\"\\/\b\f\n\r\t\u0001\u001f"#
        + "\u{7f}😀\",\"o\":{},\"e\":[]}")
  }

  @Test func `is written for reading`() {
    let value: JSONValue = ["a": [1, "二"], "o": [:], "e": []]
    #expect(
      value.prettyText == """
        {
          "a": [
            1,
            "二"
          ],
          "o": {},
          "e": []
        }
        """)
  }

  @Test(
    arguments: [
      .null, true, 0, -1, 1.5, 1e300, "", "\u{2028}\u{feff}", [[[]]], ["a": ["b": .null]],
      .integer(.max), .integer(.min), .real(0.1),
    ] as [JSONValue])
  func `is read back as written`(value: JSONValue) throws {
    #expect(try JSONValue(parsing: value.text) == value)
    #expect(try JSONValue(parsing: value.prettyText) == value)
  }

  @Test func `shares a buffer with others`() {
    var buffer: [UInt8] = []
    for value in [1, "二"] as [JSONValue] { value.append(to: &buffer) }
    #expect(String(decoding: buffer, as: UTF8.self) == #"1"二""#)
  }

  @Test func `writes null for what JSON cannot hold`() {
    #expect(JSONValue.array([.real(.nan), .real(.infinity)]).text == "[null,null]")
  }
}

struct `A JSON object` {
  @Test func `is equal to one with the same members in another order`() {
    let one: JSONObject = ["a": 1, "b": 2]
    let other: JSONObject = ["b": 2, "a": 1]
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one != ["a": 1, "b": 3])
    #expect(one != ["a": 1])
    #expect(one.keys == ["a", "b"])
  }

  @Test(arguments: [3, 17, 40])
  func `keeps order and finds keys while it grows and shrinks`(count: Int) {
    var object = JSONObject()
    for number in 0..<count { object["k\(number)"] = .integer(number) }
    object["k1"] = nil
    object["k0"] = "new"
    object["k1"] = "last"
    #expect(object.count == count)
    #expect(object["k0"] == "new")
    #expect(object["k2"] == 2)
    #expect(object.keys.last == "k1")
    while let first = object.keys.first { object[first] = nil }
    #expect(object.isEmpty)
  }

  @Test func `is made where a member is set`() {
    var value = JSONValue.null
    value["a"] = 1
    #expect(value == ["a": 1])
  }
}

struct `A merge patch` {
  // RFC 7396, appendix A.
  @Test(arguments: [
    (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
    (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
    (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
    (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
    (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
    (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
    (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
    (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
    (#"{"a":"foo"}"#, "null", "null"),
    (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
    (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
    ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
    ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
  ])
  func `changes a value as the standard says`(before: String, patch: String, after: String) throws {
    let result = try JSONValue(parsing: before).applying(mergePatch: JSONValue(parsing: patch))
    #expect(result == (try JSONValue(parsing: after)))
  }
}
