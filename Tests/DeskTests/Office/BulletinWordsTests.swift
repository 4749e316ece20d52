import JSON
import Testing

extension `A desk at work` {
  struct `Words of a bulletin` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// A person of a duty, with the account of the machine's user mapped to hers by a password.
    private func desk(_ duty: String) throws -> String {
      let name = "words_\(duty)"
      try office.write("Geheim-\(duty)-2026\n", to: "secret.\(duty)")
      let added = office.run(
        "desk user list --json | grep -q '\"\(name)\"' || desk user add \(name) --role \(duty) --desk 000000 --password-file secret.\(duty)"
      )
      #expect(added.status == 0, "\(added.errors)")
      return "PGPASSWORD=Geheim-\(duty)-2026 desk --user \(name)"
    }

    @Test func `are listed for all, and changed by the security administrator for a reason`() throws
    {
      let security = try desk("security")
      let list = office.run("desk bulletin words list --json")
      #expect(list.output.contains("国家反诈中心") && list.status == 0, "\(list.errors)")
      let added = office.run(
        "\(security) bulletin words add 'Example Chat' --reason 'an app everybody has' --json")
      #expect(try added.document["changed"] == true, "\(added.errors)")
      let again = office.run("\(security) bulletin words add ＥＸＡＭＰＬＥchat --reason x")
      #expect(again.output == "bulletins might say 'ＥＸＡＭＰＬＥchat' before\n")
      #expect(office.run("desk bulletin words list").output.contains("an app everybody has"))
      let removed = office.run("\(security) bulletin words remove examplechat --reason 'not so'")
      #expect(removed.status == 0 && removed.output.contains("no more"), "\(removed.errors)")
      #expect(!office.run("desk bulletin words list").output.contains("Example Chat"))
    }

    @Test func `are not for officers to change`() throws {
      let officer = try desk("officer")
      #expect(office.run("\(officer) bulletin words add x --reason y").status == 77)
      #expect(office.run("\(officer) bulletin words list").status == 0)
    }

    @Test(arguments: [
      ("add 13900000061 --reason x", 65), ("add '1 3 9 0 0 0 0' --reason x", 65),
      ("add 一三九零零零零零零六一 --reason x", 65), ("add '' --reason x", 64),
      ("add '，。' --reason x", 65), ("add x --reason ' '", 65), ("add x", 64), ("add", 64),
      ("remove neversaid --reason x", 0), ("add 96110 --reason x", 0), ("put x", 64),
    ])
    func `are words, not numbers, and have a reason`(words: String, status: CInt) throws {
      let outcome = office.run("\(try desk("security")) bulletin words \(words)")
      #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
    }
  }
}
