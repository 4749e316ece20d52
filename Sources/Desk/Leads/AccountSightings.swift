import ArgumentParser
import Domain
import Leads

/// `desk account sightings`: when watched numbers were named.
struct AccountSightings: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sightings",
      abstract: say("所关注号码的出现记录，最新在前", "when watched numbers were named, newest first"))
  }

  @Argument(help: ArgumentHelp(say("只列此号码", "of this number alone")))
  var account: [String] = []

  @Flag(help: ArgumentHelp(say("只列上次查看后新出现的", "only what is new since you looked last")))
  var new = false

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog(tellingSightings: false)
    let typed = account.isEmpty ? nil : account.joined(separator: " ")
    var listing = Listing(Sighting.columns)
    for row in try Watches(log.session).sightings(of: typed, isNew: new, limit: limit) {
      listing.append(try Sighting(row).cells)
    }
    try seat.show(listing)
  }
}
