import Domain
import JSON
import Reading
import Store

/// A call as it is kept: what the case log is sent, and the sheet for whoever must look at it.
struct KeptCall {
  /// What `api.record_call` takes, as it was made when the call was kept.
  let parameter: JSONValue
  /// The sheet in the contract's form.
  let sheet: JSONValue

  init(_ sheet: CallSheet, contentHash: String) {
    parameter = sheet.parameter(contentHash: contentHash)
    self.sheet = SheetWriter.write(sheet)
  }

  init?(_ content: [UInt8]) {
    guard let document = try? JSONValue(parsing: content), let parameter = document["parameter"],
      let sheet = document["sheet"]
    else { return nil }
    (self.parameter, self.sheet) = (parameter, sheet)
  }

  /// The bytes that are kept.
  var content: [UInt8] {
    let document: JSONValue = ["parameter": parameter, "sheet": sheet]
    return Array(document.text.utf8)
  }
}
