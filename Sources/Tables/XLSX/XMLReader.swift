import CExpat

/// Told of the marks and the text of an XML part.
protocol XMLHandler: AnyObject {
  /// An element begins; names come without their prefix.
  func begin(_ name: String, _ attributes: XMLAttributes)
  func end(_ name: String)
  func text(_ bytes: UnsafeRawBufferPointer)
}

/// The attributes of an element, valid while it begins.
@safe struct XMLAttributes {
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  /// The value of an attribute by its name without prefix.
  subscript(name: String) -> String? {
    guard let list = unsafe list else { return nil }
    var place = 0
    while let key = unsafe list[place], let value = unsafe list[place + 1] {
      if unsafe XMLReader.localName(key) == name { return unsafe String(cString: value) }
      place += 2
    }
    return nil
  }
}

/// Reads an XML part piece by piece, by expat; refuses every document type.
@safe final class XMLReader {
  private let parser: XML_Parser
  private let part: String
  private let handler: any XMLHandler
  private var fed = 0
  private var hasDocumentType = false

  init(_ part: String, _ handler: any XMLHandler) throws(TableError) {
    self.part = part
    self.handler = handler
    guard let parser = unsafe XML_ParserCreate(nil) else { throw .damaged(part: part) }
    unsafe self.parser = parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(parser, Self.began, Self.ended)
    unsafe XML_SetCharacterDataHandler(parser, Self.said)
    unsafe XML_SetStartDoctypeDeclHandler(parser, Self.declared)
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Takes a piece; an empty one is the end.
  func feed(_ piece: [UInt8]) throws(TableError) {
    fed += piece.count
    let status = unsafe piece.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count),
        piece.isEmpty ? 1 : 0)
    }
    if hasDocumentType { throw .documentType(part: part) }
    guard status == XML_STATUS_OK else {
      throw .malformed(part: part, line: Int(unsafe XML_GetCurrentLineNumber(parser)))
    }
    let gathered = fed - Int(unsafe XML_GetCurrentByteIndex(parser))
    guard gathered <= TableLimits.tokenBytes else { throw .tooLarge(part: part) }
  }

  /// Reads a part to its end.
  static func read(_ part: ZipPart, _ handler: any XMLHandler) throws(TableError) {
    let reader = try XMLReader(part.name, handler)
    while true {
      let piece = try part.next()
      try reader.feed(piece)
      if piece.isEmpty { return }
    }
  }

  fileprivate static func localName(_ name: UnsafePointer<XML_Char>) -> String {
    let text = unsafe String(cString: name)
    guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return text }
    return String(text[text.utf8.index(after: colon)...])
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    unsafe context.map { unsafe Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let began: XML_StartElementHandler = { context, name, attributes in
    guard let name = unsafe name else { return }
    unsafe of(context)?.handler.begin(localName(name), XMLAttributes(list: attributes))
  }

  private static let ended: XML_EndElementHandler = { context, name in
    guard let name = unsafe name else { return }
    unsafe of(context)?.handler.end(localName(name))
  }

  private static let said: XML_CharacterDataHandler = { context, text, count in
    unsafe of(context)?.handler.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
  }

  private static let declared: XML_StartDoctypeDeclHandler = { context, _, _, _, _ in
    guard let reader = unsafe of(context) else { return }
    reader.hasDocumentType = true
    unsafe XML_StopParser(reader.parser, XML_Bool(0))
  }
}
