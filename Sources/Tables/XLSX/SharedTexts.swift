/// The texts that cells refer to by number.
final class SharedTexts: XMLHandler {
  private(set) var texts: [String] = []
  private var item = RichText()

  func begin(_ name: String, _ attributes: XMLAttributes) {
    if name == "si" { item = RichText() }
    item.begin(name)
  }

  func end(_ name: String) {
    item.end(name)
    if name == "si" { texts.append(item.text) }
  }

  func text(_ bytes: UnsafeRawBufferPointer) { unsafe item.add(bytes) }
}
