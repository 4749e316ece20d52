import CJansson
import Glibc

extension JSONValue {
  /// How deep arrays and objects may lie in each other.
  public static let depthMax = 512

  /// Reads one JSON value and nothing else.
  ///
  /// `json_loadb`; any value may stand at the top. Refused beside bad syntax: a key twice in one
  /// object, NUL, invalid UTF-8, numbers beyond 64 bits.
  public init(parsing text: String) throws(JSONError) {
    var text = text
    self = try text.withUTF8 { bytes in
      Result { () throws(JSONError) in
        try unsafe JSONValue(parsing: UnsafeRawBufferPointer(bytes))
      }
    }.get()
  }

  /// Reads one JSON value from UTF-8 bytes.
  public init(parsing bytes: [UInt8]) throws(JSONError) { try self.init(parsing: bytes[...]) }

  /// Reads one JSON value from a part of a buffer, without copying it.
  public init(parsing bytes: ArraySlice<UInt8>) throws(JSONError) {
    self = try unsafe bytes.withUnsafeBytes { bytes in
      Result { () throws(JSONError) in try unsafe JSONValue(parsing: bytes) }
    }.get()
  }

  /// Reads one JSON value from memory that need only live for the call.
  public init(parsing bytes: UnsafeRawBufferPointer) throws(JSONError) {
    var error = json_error_t()
    let flags = Int(JSON_REJECT_DUPLICATES | JSON_DECODE_ANY)
    let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let start = unsafe start, unsafe !bytes.isEmpty else {
      throw JSONError(.empty, line: 1, column: 1)
    }
    guard let root = unsafe json_loadb(start, bytes.count, flags, &error) else {
      throw unsafe JSONError(error, of: bytes)
    }
    defer { unsafe json_decref(root) }
    self = try unsafe JSONValue(root, depth: 0)
  }

  private init(_ json: UnsafeMutablePointer<json_t>, depth: Int) throws(JSONError) {
    // jansson forgets positions once it has parsed, so these two point at the whole.
    guard depth <= Self.depthMax else { throw JSONError(.depth, line: 1, column: 1) }
    switch unsafe json.pointee.type {
    case JSON_OBJECT: self = try unsafe .object(JSONObject(json, depth: depth))
    case JSON_ARRAY:
      var elements: [JSONValue] = []
      let count = unsafe json_array_size(json)
      elements.reserveCapacity(count)
      for index in 0..<count {
        guard let element = unsafe json_array_get(json, index) else { break }
        elements.append(try unsafe JSONValue(element, depth: depth + 1))
      }
      self = .array(elements)
    case JSON_STRING: self = unsafe .string(Self.text(of: json))
    case JSON_INTEGER: self = .integer(Int(unsafe json_integer_value(json)))
    case JSON_REAL: self = .real(unsafe json_real_value(json))
    case JSON_TRUE: self = .bool(true)
    case JSON_FALSE: self = .bool(false)
    default: self = .null
    }
  }

  private static func text(of json: UnsafeMutablePointer<json_t>) -> String {
    guard let start = unsafe json_string_value(json) else { return "" }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: json_string_length(json))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  fileprivate static func object(
    _ json: UnsafeMutablePointer<json_t>, depth: Int
  ) throws(JSONError) -> JSONObject {
    var object = JSONObject()
    var member = unsafe json_object_iter(json)
    while let place = unsafe member {
      guard let start = unsafe json_object_iter_key(place),
        let value = unsafe json_object_iter_value(place)
      else { break }
      let key = unsafe String(cString: start)
      object[key] = try unsafe JSONValue(value, depth: depth + 1)
      unsafe member = json_object_iter_next(json, place)
    }
    // Swift compares by canonical equivalence: é in one code point or in two is the same key.
    guard unsafe object.count == json_object_size(json) else {
      throw JSONError(.duplicateKey, line: 1, column: 1)
    }
    return object
  }
}

extension JSONObject {
  fileprivate init(_ json: UnsafeMutablePointer<json_t>, depth: Int) throws(JSONError) {
    self = try unsafe JSONValue.object(json, depth: depth)
  }
}

extension JSONError {
  fileprivate init(_ error: json_error_t, of bytes: UnsafeRawBufferPointer) {
    self = unsafe JSONError(
      Self.kind(of: error, in: bytes),
      line: max(1, Int(error.line)),
      column: max(1, Int(error.column))
    )
  }

  private static func kind(of error: json_error_t, in bytes: UnsafeRawBufferPointer) -> Kind {
    var error = error
    let code = unsafe json_error_code(&error)
    switch code {
    case json_error_out_of_memory: return .outOfMemory
    case json_error_stack_overflow: return .depth
    case json_error_invalid_utf8: return .invalidUTF8
    case json_error_null_character, json_error_null_byte_in_key: return .nul
    case json_error_duplicate_key: return .duplicateKey
    case json_error_numeric_overflow: return .number
    case json_error_end_of_input_expected: return .trailing
    default: break
    }
    let isNear = { (index: Int) in
      unsafe bytes.indices.contains(index) && bytes[index] == 0
    }
    let position = Int(error.position)
    if isNear(position) || isNear(position - 1) { return .nul }
    if code == json_error_premature_end_of_input {
      let isBlank = unsafe bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      return isBlank ? .empty : .incomplete
    }
    // jansson says no more than "invalid Unicode" for a lone surrogate, under its syntax code.
    let isSurrogate = unsafe withUnsafeBytes(of: &error.text) { text in
      unsafe text.starts(with: "invalid Unicode".utf8)
    }
    return isSurrogate ? .loneSurrogate : .syntax
  }
}
