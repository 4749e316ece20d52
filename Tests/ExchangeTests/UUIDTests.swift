import Domain
import Testing

@testable import Exchange

struct `A name as an identifier` {
  /// RFC 9562, appendix A.4; FIPS 180-4's examples of SHA-1.
  @Test func `is that of the standards`() throws {
    let dns = try #require(UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
    #expect(
      UUID(name: "www.example.com", in: dns).text == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    #expect(SHA1.hash(Array("abc".utf8)).prefix(4) == [0xa9, 0x99, 0x3e, 0x36])
    let long = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    #expect(SHA1.hash(long).prefix(4) == [0x84, 0x98, 0x3e, 0x44])
    #expect(
      SHA1.hash(Array(repeating: 97, count: 1_000_000)).prefix(4) == [0x34, 0xaa, 0x97, 0x3c])
  }
}
