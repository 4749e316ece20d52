import ArgumentParser
import Domain
import Spool

/// `desk spool show`: the sheet of a kept call, which can be put right and recorded again.
struct SpoolShow: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say("本人一通留存来电的 JSON 单", "the JSON sheet of an own kept call"))
  }

  @Argument(help: ArgumentHelp(say("desk spool list 所列的 id", "an id of desk spool list")))
  var id: String

  @Option(
    help: ArgumentHelp(
      say("打开封存记录的台席私钥文件", "the file of the desk's secret key, for sealed calls")),
    completion: .file())
  var secret: String?

  mutating func run(at seat: Seat) throws {
    let room = try SpoolRoom(seat)
    let key = try secret.map { try SpoolSecretFile.read($0) }
    let folders = try SpoolName.folders(room)
    let ring: SpoolKeyRing
    do throws(SpoolError) {
      ring = try room.keyRing(key)
    } catch {
      throw Complaint(error)
    }
    for state in SpoolState.allCases {
      guard let (folder, name) = try? SpoolName.find(id, state, in: folders) else { continue }
      return try seat.line(sheet(name, state, folder, ring, room.person).sheet)
    }
    _ = try SpoolName.find(id, .waiting, in: folders)
  }

  private func sheet(
    _ name: String, _ state: SpoolState, _ folder: SpoolFolder, _ ring: SpoolKeyRing,
    _ person: String
  ) throws(Complaint) -> KeptCall {
    let record: SpoolRecord
    do throws(SpoolFlaw) {
      record = try folder.read(name, state, with: ring)
    } catch {
      throw Complaint(error)
    }
    guard record.person == person else {
      throw Complaint(.notAllowed, "这是他人的来电", "this is another person's call")
    }
    guard let call = KeptCall(record.content) else { throw Complaint(SpoolFlaw.foreign) }
    return call
  }
}
