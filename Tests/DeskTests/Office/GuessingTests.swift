import JSON
import Testing

extension `A desk at work` {
  struct `A guessed password` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    @Test func `is counted by the doctor, and one used before is refused`() throws {
      let outcome = office.run(
        """
        echo Lanterns-by-day-1 > first; echo Lanterns-by-day-2 > second
        desk user add guessed --role officer --desk 000000 --password-file first > /dev/null
        PGPASSWORD=wrong desk --user guessed call list; echo $?
        desk doctor --json
        PGPASSWORD=$(cat first) desk --user guessed user rotate --password-file second
        PGPASSWORD=$(cat second) desk --user guessed user rotate --password-file first; echo $?
        rm first second
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines.first == "77" && lines.suffix(2) == ["the password is changed", "65"])
      #expect(outcome.output.contains("a refused log-in waits 1000 ms"))
      #expect(outcome.output.contains("guessed 1"))
      #expect(outcome.errors.contains("one of the last: take another"))
    }
  }
}
