import Domain
import Postgres
import Spool
import Store

/// Keeps calls at the terminal before they are sent, so that none is lost with the server.
final class CallJournal {
  private let room: SpoolRoom
  private var folder: SpoolFolder?
  private var keys: SpoolKeys?
  /// Why the last call could not be kept.
  private(set) var failure: SpoolError?

  init(_ room: SpoolRoom) { self.room = room }

  /// Keeps a call; when this returns its file it is on disk here.
  ///
  /// - Returns: `nil` where it cannot be kept; ``failure`` says why.
  func keep(_ sheet: CallSheet, contentHash: String) -> SpoolEntry? {
    let call = KeptCall(sheet, contentHash: contentHash)
    do throws(SpoolError) {
      if folder == nil { folder = try room.folder() }
      if keys == nil { keys = try room.keys() }
      guard let folder, let keys else { return nil }
      return try folder.keep(call.content, of: room.person, with: keys.cipher())
    } catch {
      failure = error
      return nil
    }
  }

  /// The case log has it: it stays a while for the day a backup is restored.
  func sent(_ entry: SpoolEntry?) {
    if let entry { folder?.settle(entry, .sent) }
  }

  /// The case log will not take it: it is put aside, and told of until somebody decides.
  func refused(_ entry: SpoolEntry?, _ reason: String) {
    if let entry { folder?.settle(entry, .refused(reason)) }
  }

  /// It is before the person still, who may put it right: nothing is kept.
  func discard(_ entry: SpoolEntry?) {
    if let entry { folder?.discard(entry) }
  }

  /// Sends some of what waits, over a session of the person's.
  func drain(_ session: Session) {
    guard let folder, let names = try? folder.names(.waiting), !names.isEmpty,
      let ring = try? room.keyRing()
    else { return }
    let sending = SpoolSending(folders: [folder], ring: ring, person: room.person)
    _ = try? sending.drain(session, max: 20, within: .seconds(2))
  }
}
