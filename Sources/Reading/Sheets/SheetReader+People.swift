import Domain

extension SheetReader {
  func caller(_ sheet: SheetMembers) -> CallSheet.Caller {
    guard let members = sheet.members("caller", keys: SheetKeys.caller) else {
      return CallSheet.Caller()
    }
    return CallSheet.Caller(
      phone: phone(members),
      name: members.text("name", max: SheetLimits.nameLength),
      relation: members.code("relation")
    )
  }

  func victim(_ sheet: SheetMembers) -> CallSheet.Victim {
    var victim = CallSheet.Victim()
    guard let members = sheet.members("victim", keys: SheetKeys.victim) else { return victim }
    victim.name = members.text("name", max: SheetLimits.nameLength)
    victim.sex = members.code("sex")
    victim.age = members.whole("age", in: SheetLimits.ageYears)
    victim.education = members.text("education", max: SheetLimits.nameLength)
    victim.occupation = members.text("occupation", max: SheetLimits.nameLength)
    victim.idNumber = number(members, "id_number", as: .residentID)
    victim.phone = phone(members)
    victim.division = division(members)
    victim.isRepeat = members.flag("repeat")
    victim.wasWarned = members.flag("warned")
    return victim
  }

  private func phone(_ members: SheetMembers) -> String? {
    number(members, "phone", as: .phone)
  }

  /// A number of a person in its one form; what fails its check is kept as it was said.
  private func number(
    _ members: SheetMembers, _ name: String, as kind: IdentifierKind
  ) -> String? {
    guard let text = members.text(name, max: SheetLimits.numberLength) else { return nil }
    guard let identifier = SheetIdentifier.read(text, as: kind) else {
      members.refuse(name, SheetWording.cannotBe(kind))
      return nil
    }
    if identifier.isValid == false { members.warn(name, SheetWording.failsCheck(kind)) }
    return identifier.canonical
  }

  private func division(_ members: SheetMembers) -> String? {
    guard let text = members.text("division", max: SheetLimits.nameLength) else { return nil }
    if SheetDivision.isKnown(text) { return text }
    members.refuse("division", SheetWording.notADivision)
    return nil
  }
}
