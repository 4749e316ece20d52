import Domain
import Testing

@testable import Reading

struct `An identifier of the vectors` {
  @Test(arguments: IdentifierVectors.rows)
  func `is right or wrong as published`(row: [String]) {
    let isRight = row[2] == "valid"
    switch row[0] {
    case "luhn": #expect(Luhn.holds(for: row[1]) == isRight)
    case "tron_hex":
      // A hexadecimal address is Ethereum's; TRON's own begins with 41.
      #expect((IdentifierReader.read(row[1], as: .crypto)?.issuer == "TRON") == isRight)
    default:
      let kind = Self.kinds[row[0]]
      #expect(kind != nil)
      #expect(kind.flatMap { IdentifierReader.read(row[1], as: $0)?.isValid } == isRight)
    }
  }

  private static let kinds: [String: IdentifierKind] = [
    "resident_id": .residentID, "uscc": .creditCode, "payment_card": .bankCard,
    "mobile_vjs": .phone, "btc_address": .crypto, "btc_segwit_bip350": .crypto,
    "eth_eip55": .crypto, "tron_base58": .crypto, "crypto_trx": .crypto,
  ]
}
