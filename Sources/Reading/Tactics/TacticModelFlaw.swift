/// Why bytes are no model this program can use.
public enum TacticModelFlaw: Error, Hashable, Sendable {
  /// They are no model, or one of another form: another version of the program made it.
  case otherForm
  /// A model that is not what was stored: cut short, or changed.
  case damaged
  /// A model with a class the scheme of this program does not have.
  case otherScheme
}
