extension Declaration {
  /// What complaints say of an argument.
  struct Label: Sendable {
    var display: String
    var valueName: String
    var abstract: String
    var allValues: [String]
    var expectedForm: String?
  }

  var label: Label {
    Label(
      display: display, valueName: valueName, abstract: help.abstract, allValues: allValues,
      expectedForm: expectedForm)
  }
}
