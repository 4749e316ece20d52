/// Why bytes are not JSON as the desk takes it: what is wrong and where, never what stood there.
///
/// No other error crosses this seam.
public struct JSONError: Error, Hashable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Nothing, or only white space.
    case empty
    /// The text ends in the middle of a value.
    case incomplete
    /// Something stands after the end of the value.
    case trailing
    case syntax
    case duplicateKey
    /// A NUL, as a byte or as `\u0000`: PostgreSQL text cannot hold one.
    case nul
    case invalidUTF8
    /// Half of a surrogate pair written as `\uD800`–`\uDFFF`.
    case loneSurrogate
    /// A number that does not fit 64 bits.
    case number
    /// Deeper than ``JSONValue/depthMax``.
    case depth
    case outOfMemory
  }

  public let kind: Kind
  /// Counted from 1.
  public let line: Int
  /// In characters, counted from 1: where reading stopped.
  public let column: Int

  init(_ kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}

extension JSONError {
  /// The flaw and the remedy for a Chinese screen.
  public var chinese: String {
    switch kind {
    case .empty: "没有内容，应为一个 JSON 值"
    case .incomplete: "JSON 不完整，请补全后再发"
    case .trailing: "JSON 值之后还有内容，每行只能有一个值"
    case .syntax: "不是 JSON，请检查引号、逗号和括号"
    case .duplicateKey: "同一个键出现两次，请只保留一个"
    case .nul: "含有 NUL 字符，请删除"
    case .invalidUTF8: "不是 UTF-8，请转换编码后再发"
    case .loneSurrogate: "含有不成对的 Unicode 代理码，请删除"
    case .number: "数字超出 64 位范围，请改用文本"
    case .depth: "嵌套超过 \(JSONValue.depthMax) 层，请减少层数"
    case .outOfMemory: "内存不足，请拆分后再发"
    }
  }

  /// The flaw and the remedy for an English screen.
  public var english: String {
    switch kind {
    case .empty: "nothing here: write one JSON value"
    case .incomplete: "the JSON stops in the middle: send it whole"
    case .trailing: "something follows the JSON value: write one value a line"
    case .syntax: "not JSON: check quotes, commas and brackets"
    case .duplicateKey: "a key stands twice: keep one of them"
    case .nul: "a NUL character: remove it"
    case .invalidUTF8: "not UTF-8: convert the text first"
    case .loneSurrogate: "half a Unicode surrogate pair: remove it"
    case .number: "a number beyond 64 bits: write it as text"
    case .depth: "nested deeper than \(JSONValue.depthMax) levels: flatten it"
    case .outOfMemory: "out of memory: send it in parts"
    }
  }
}
