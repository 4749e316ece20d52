import Domain

extension Office {
  /// What a person sees on a terminal.
  struct Screen {
    let status: CInt
    let lines: [String]

    /// The columns of the longest line.
    var width: Int { lines.reduce(0) { max($0, $1.displayColumns) } }
  }

  /// Runs a command on a terminal of 24 lines, without a pager.
  func screen(_ command: String, columns: Int = 80) -> Screen {
    let outcome = run(
      """
      TERM=xterm PAGER=cat script -qec "stty cols \(columns) rows 24; \(command)" /dev/null \
      < /dev/null
      """)
    let lines = outcome.output.split(omittingEmptySubsequences: false) { $0.isNewline }
    return Screen(status: outcome.status, lines: lines.dropLast().map(String.init))
  }

  /// Types each text into a command on a terminal once its question stands on the screen.
  func type(
    _ lines: [(question: String, keys: String)], into command: String
  ) -> Outcome {
    let typing = lines.map { "ask '\($0.question)' '\($0.keys)'" }.joined(separator: "\n")
    return run(
      """
      rm -f keys screen; mkfifo keys; : > screen
      timeout 60 script -qefc '\(command)' screen < keys > /dev/null & exec 3> keys
      ask() { until grep -qF "$1" screen; do kill -0 $! || return; done; printf "$2" >&3; }
      \(typing)
      wait $!; status=$?; exec 3>&-; cat screen; exit $status
      """)
  }
}
