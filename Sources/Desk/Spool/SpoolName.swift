import Domain
import Spool

/// A kept call, by the name it is listed under.
enum SpoolName {
  /// The file of the record that a person names, or of the only one whose name begins so.
  ///
  /// - Throws: A ``Complaint`` with status 1.
  static func find(
    _ typed: String, _ state: SpoolState, in folders: [SpoolFolder]
  ) throws(Complaint) -> (folder: SpoolFolder, name: String) {
    let typed = Text.narrowed(typed).trimmed.lowercased()
    let found = folders.flatMap { folder in
      ((try? folder.names(state)) ?? []).filter { $0.hasPrefix(typed) }.map { (folder, $0) }
    }
    guard found.count == 1, let only = found.first, !typed.isEmpty else {
      throw found.count > 1 && !typed.isEmpty
        ? .nothingFound("有多条留存的来电以此开头，请给出完整 id", "several kept calls begin so: give the whole id")
        : .nothingFound("没有这条留存的来电", "no kept call of that name")
    }
    return only
  }

  /// The folders of all databases, for a command about one call of whichever.
  static func folders(_ room: SpoolRoom) throws(Complaint) -> [SpoolFolder] {
    do throws(SpoolError) {
      return try room.folders()
    } catch {
      throw Complaint(error)
    }
  }
}
