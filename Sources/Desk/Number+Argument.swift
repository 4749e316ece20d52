import Domain
import Store

extension Number {
  /// The number of a call as typed.
  ///
  /// - Throws: ``Complaint`` when no call can have it: a digit was misheard or mistyped.
  init(call typed: String) throws(Complaint) {
    guard let number = Number(typed, of: .call) else {
      if let other = Number(typed, of: .fraudCase) {
        throw Complaint(
          .badInput, "\(other.text) 是案件编号，不是来电编号",
          "\(other.text) is the number of a case, not of a call")
      }
      throw Complaint(
        .badInput, "不是来电编号：应为 2 开头的 11 位数字（2xx-xxxx-xxxx），末位为校验位",
        "not the number of a call: 11 digits beginning with 2 (2xx-xxxx-xxxx), the last a check")
    }
    self = number
  }

  /// The number of a case as typed.
  ///
  /// - Throws: ``Complaint`` when no case can have it.
  init(case typed: String) throws(Complaint) {
    guard let number = Number(typed, of: .fraudCase) else {
      if let other = Number(typed, of: .call) {
        throw Complaint(
          .badInput, "\(other.text) 是来电编号，不是案件编号",
          "\(other.text) is the number of a call, not of a case")
      }
      throw Complaint(
        .badInput, "不是案件编号：应为 8 开头的 11 位数字（8xx-xxxx-xxxx），末位为校验位",
        "not the number of a case: 11 digits beginning with 8 (8xx-xxxx-xxxx), the last a check")
    }
    self = number
  }

  /// The number of a call to be shown: of a number no call can have, nothing is found.
  init(showingCall typed: String) throws(Complaint) {
    do throws(Complaint) {
      self = try Number(call: typed)
    } catch {
      throw Complaint(.nothingFound, error.message, error.message)
    }
  }

  /// The number of a case to be shown.
  init(showingCase typed: String) throws(Complaint) {
    do throws(Complaint) {
      self = try Number(case: typed)
    } catch {
      throw Complaint(.nothingFound, error.message, error.message)
    }
  }
}
