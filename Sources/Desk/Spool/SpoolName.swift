import Domain
import Spool

/// A kept call, by the name it is listed under.
enum SpoolName {
  /// The file of the record that a person names, or of the only one whose name begins so.
  ///
  /// - Throws: A ``Complaint`` with status 1.
  static func find(
    _ typed: String, _ state: SpoolState, in folder: SpoolFolder
  ) throws(Complaint) -> String {
    let names = ((try? folder.names(state)) ?? []).filter { $0.hasPrefix(typed.trimmed) }
    guard names.count == 1, let name = names.first else {
      throw .nothingFound("没有这条留存的来电", "no kept call of that name")
    }
    return name
  }
}
