import Domain
import Store

extension Number {
  /// The reference of a stop-payment as typed.
  ///
  /// - Throws: ``Complaint`` when no stop can have it: a digit was misheard or mistyped.
  init(stop typed: String) throws(Complaint) {
    guard let number = Number(typed, of: .stop) else {
      throw Complaint(
        .badInput, "不是止付单号：应为 5 开头的 11 位数字（5xx-xxxx-xxxx），末位为校验位",
        "not the reference of a stop: 11 digits beginning with 5 (5xx-xxxx-xxxx), the last a check")
    }
    self = number
  }

  /// The reference of a freeze as typed.
  ///
  /// - Throws: ``Complaint`` when no freeze can have it.
  init(freeze typed: String) throws(Complaint) {
    guard let number = Number(typed, of: .freeze) else {
      throw Complaint(
        .badInput, "不是冻结单号：应为 7 开头的 11 位数字（7xx-xxxx-xxxx），末位为校验位",
        "not the reference of a freeze: 11 digits beginning with 7 (7xx-xxxx-xxxx), the last a check"
      )
    }
    self = number
  }

  /// The reference of a stop to be shown: of a number no stop can have, nothing is found.
  init(showingStop typed: String) throws(Complaint) {
    do throws(Complaint) {
      self = try Number(stop: typed)
    } catch {
      throw Complaint(.nothingFound, error.message, error.message)
    }
  }

  /// The reference of a freeze to be shown.
  init(showingFreeze typed: String) throws(Complaint) {
    do throws(Complaint) {
      self = try Number(freeze: typed)
    } catch {
      throw Complaint(.nothingFound, error.message, error.message)
    }
  }
}
