extension Declaration {
  /// What complaints say of an argument.
  struct Label: Sendable {
    var display: String
    var valueName: String
    var abstract: String
    /// What is allowed, as complaints list it.
    var allowed: [String]
    var expectedForm: String?
  }

  var label: Label {
    Label(
      display: display, valueName: valueName, abstract: help.abstract, allowed: describeValues(),
      expectedForm: expectedForm)
  }
}
