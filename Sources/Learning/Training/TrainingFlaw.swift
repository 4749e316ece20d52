/// Why nothing could be learnt.
public enum TrainingFlaw: Error, Hashable {
  /// No sequence stands in two texts.
  case nothingInCommon
  /// liblinear refused, in its words.
  case refused(String)
}
