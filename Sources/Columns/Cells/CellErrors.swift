/// What a spreadsheet shows where a formula has no value.
enum CellErrors {
  static let all: Set = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!",
    "#UNCALCULATED!",
  ]
}
