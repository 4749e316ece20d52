import ArgumentParser
import Domain
import JSON
import Spool

/// `desk spool key`: what kept calls are encrypted with.
struct SpoolKeyCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key",
      abstract: say("留存来电的密钥：查看、更换、封存", "the key of kept calls: see, change, seal"),
      discussion: say(
        """
        通常用本机密钥加密，本机可自行补发。--pair 为台席生成一对密钥：私钥写入文件，公钥显示。\
        --seal 公钥：此后封存，只有私钥（desk spool send --secret）能打开，本机也不能。
        """,
        """
        Calls are encrypted with a key of the terminal, which sends them itself. --pair makes a pair \
        for the desk: the secret key goes to a file, the open one is shown. With --seal and the open \
        key, calls are sealed: only the secret key opens them (desk spool send --secret), the \
        terminal cannot.
        """))
  }

  @Flag(help: ArgumentHelp(say("更换本机密钥", "change the key of the terminal")))
  var rotate = false

  @Option(
    help: ArgumentHelp(say("写入新的台席私钥的文件", "the file for a new secret key of the desk")),
    completion: .file())
  var pair: String?

  @Option(help: ArgumentHelp(say("以此公钥封存", "seal to this open key"), valueName: "key"))
  var seal: String?

  @Flag(help: ArgumentHelp(say("不再封存", "seal no more")))
  var unseal = false

  mutating func run(at seat: Seat) throws {
    if let pair {
      let open = try OpenKey.makePair(pair).text
      return try seat.answer(["open": .string(open)], open)
    }
    let key = try seal.map { try OpenKey.read($0) }
    let cipher: SpoolCipher
    do throws(SpoolError) {
      let keys = try SpoolRoom.keys(seat)
      if rotate { try keys.rotate() }
      if unseal || key != nil { try keys.seal(to: key) }
      cipher = try keys.cipher()
    } catch {
      throw Complaint(error)
    }
    try seat.answer(["cipher": .string(SpoolSummary.name(cipher))], SpoolSummary.name(cipher))
  }
}
