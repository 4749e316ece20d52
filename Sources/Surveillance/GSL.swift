import CGsl

/// The GNU Scientific Library's way with errors.
enum GSL {
  /// Makes it answer errors instead of ending the program; its handler is one for the process.
  static let answersErrors: Void = {
    _ = unsafe gsl_set_error_handler_off()
  }()
}
