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

  /// Runs `desk` in a terminal of 80 by 24; `types` and `sees` are for the script.
  func onScreen(_ command: String, _ script: String) -> Outcome {
    run(
      """
      socket="$DESK_HOME/terminal-$$"; export XDG_STATE_HOME="$DESK_HOME/state-$$"
      terminal() { tmux -u -S "$socket" "$@"; }
      screen() { terminal capture-pane -t desk -p; }
      sees() { for i in $(seq 200); do screen | grep -qF -- "$1" && return; sleep 0.05; done
        echo "not seen: $1"; screen; return 1; }
      keys() { terminal send-keys -t desk "$@"; }
      types() { keys -l -- "$1"; }
      start() { terminal new-session -d -s desk -x 80 -y 24 "env NO_COLOR=1 \(command); \
      echo ended with \\$?; sleep 60"; }
      trap 'terminal kill-server 2>/dev/null' EXIT
      start
      \(script)
      """)
  }
}
