import Domain
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A number` {
  @Test func `leads back to its key, and no two keys share one`() throws {
    let session = try ScratchDatabase.current.session()
    let rows = try session.run(
      """
      select count(distinct number), bool_and(desk110.id_of(class, number) = id)
      from (
        select class, id, desk110.number_of(class, id) as number
        from unnest(array[2, 8]) class
        cross join (
          select generate_series(1::bigint, 2000) as id
          union all select 999999999 - generate_series(0::bigint, 500)) i
      ) n
      """)
    let (count, leadsBack) = try rows[0].decode(Int.self, Bool.self)
    #expect(count == 5002)
    #expect(leadsBack)
  }

  @Test func `of a call is none of a case`() throws {
    let recorded = try Person().record(.loss)
    #expect(Number(recorded.call, of: .call) != nil)
    #expect(Number(recorded.call, of: .fraudCase) == nil)
    #expect(Number(recorded.caseNumber ?? "", of: .fraudCase) != nil)
  }

  @Test func `is read as it is typed, and refused when a digit was misheard`() throws {
    let officer = try Person()
    let call = try officer.record(.tip).call
    let digits = call.filter { $0 != "-" }
    let wide = String(
      String.UnicodeScalarView(
        digits.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    #expect(Number(digits, of: .call)?.text == call)
    #expect(Number(wide, of: .call)?.text == call)
    // Dashes as a word processor makes them.
    #expect(Number(call.replacing("-", with: "–"), of: .call)?.text == call)
    #expect(Number(call.replacing("-", with: " — "), of: .call)?.text == call)
    #expect(try officer.ask("select api.show_call(\(digits))->>'call'") == call)
    for place in digits.indices.dropFirst() {
      var misheard = digits
      let other = digits[place] == "9" ? "0" : "9"
      misheard.replaceSubrange(place...place, with: other)
      #expect(Number(misheard, of: .call) == nil)
      #expect(try officer.ask("select api.show_call(\(misheard))::text") == nil)
    }
  }
}
