import ArgumentParser
import Domain
import JSON
import Spool

/// `desk backup key`: what backups are sealed to.
struct BackupKeyCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key",
      abstract: say("备份的密钥：查看、生成、设定", "the key of backups: see, make, set"),
      discussion: say(
        """
        --pair 生成一对密钥：私钥写入文件，公钥记在本机，此后 desk backup make 一律以其加密。\
        恢复与演练用 --secret 私钥文件。私钥请移到别处保管，至少两份：私钥丢失，所有以其加密的\
        备份谁也打不开，没有补救；私钥与备份放在一起，则等于没有加密。
        """,
        """
        With --pair a pair is made: the secret key goes to a file, the open one stays here, and \
        'desk backup make' seals to it from then on. Restores and drills take --secret FILE. Keep \
        the secret key elsewhere, twice at least: when it is lost, nobody can open any backup that \
        was sealed to it, and there is no remedy; where it lies beside the backups, they might as \
        well be in clear.
        """))
  }

  @Option(
    help: ArgumentHelp(say("写入新私钥的文件", "the file for a new secret key")),
    completion: .file())
  var pair: String?

  @Option(help: ArgumentHelp(say("以此公钥加密", "seal to this open key"), valueName: "key"))
  var seal: String?

  @Flag(help: ArgumentHelp(say("不再加密", "seal no more")))
  var unseal = false

  mutating func validate() throws {
    guard [pair != nil, seal != nil, unseal].count(where: \.self) <= 1 else {
      throw ValidationError(
        say("--pair、--seal、--unseal 只能用一个", "--pair, --seal and --unseal go one at a time"))
    }
  }

  mutating func run(at seat: Seat) throws {
    var key = try seal.map { try OpenKey.read($0) }
    if let pair { key = try Self.make(pair, seat) }
    do throws(SpoolError) {
      let keys = try SpoolRoom.keys(seat)
      if unseal || key != nil { try keys.sealBackups(to: key) }
      key = try keys.backups()
    } catch {
      throw Complaint(error)
    }
    try seat.answer(
      ["sealed_to": key.map { .string($0.text) } ?? .null],
      key.map { say("备份加密至 ", "backups are sealed to ") + $0.text }
        ?? say("备份不加密", "backups are in clear"))
  }

  private static func make(_ path: String, _ seat: Seat) throws(Complaint) -> DeskKey {
    let key = try OpenKey.makePair(path)
    seat.console.complain(
      say(
        "私钥在“\(path)”：请移到别处保管，至少两份；丢失后备份无法打开",
        "the secret key is in '\(path)': keep it elsewhere, twice at least; without it no backup opens"
      ))
    return key
  }
}
