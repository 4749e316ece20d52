import ArgumentParser
import Glibc
import Testing

struct `A completion script` {
  /// Runs a shell command; its status, or `nil` where the shell is not installed.
  private func run(_ command: String, with script: String) -> CInt? {
    let shell = command.prefix { $0 != " " }
    guard unsafe system("command -v \(shell) >/dev/null 2>&1") == 0 else { return nil }
    guard let pipe = unsafe popen(command, "w") else { return -1 }
    _ = unsafe fputs(script, pipe)
    return unsafe pclose(pipe)
  }

  @Test func `loads in bash and completes words, options and values`() {
    let script = Till.completionScript(for: .bash)
    let probe = """
      try() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
        __till_complete; echo "${COMPREPLY[*]}"
      }
      [ "$(try till re)" = receipt ] || exit 1
      [ "$(try till receipt s)" = show ] || exit 2
      [ "$(try till slip i)" = issue ] || exit 3
      [ "$(try till receipt issue --fo)" = --format ] || exit 4
      [ "$(try till receipt issue --format t)" = table ] || exit 5
      [ "$(try till --format json receipt p)" = print ] || exit 6
      [ "$(try till receipt issue --from /etc/hostnam)" = "$(compgen -f /etc/hostnam)" ] || exit 7
      exit 0
      """
    #expect(run("bash -s", with: "\(script)\n\(probe)\n") ?? 0 == 0)
  }

  @Test func `is understood by each shell that is installed`() {
    #expect(run("bash -n /dev/stdin", with: Till.completionScript(for: .bash)) ?? 0 == 0)
    #expect(run("zsh -n", with: Till.completionScript(for: .zsh)) ?? 0 == 0)
    #expect(run("fish -n", with: Till.completionScript(for: .fish)) ?? 0 == 0)
  }

  @Test(arguments: CompletionShell.allCases)
  func `names every shown command and no hidden one`(shell: CompletionShell) {
    let script = Till.completionScript(for: shell)
    for word in ["receipt", "show", "issue", "print", "slip", "table", "format"] {
      #expect(script.contains(word))
    }
    #expect(!script.contains("secret"))
    #expect(!script.contains("seed"))
  }

  @Test func `is asked for as the original spells it`() {
    let script = Till.completionScript(for: .fish)
    #expect(Till.message("--generate-completion-script", "fish") == script)
    #expect(Till.message("--generate-completion-script=fish") == script)
    #expect(Till.status("--generate-completion-script", "fish") == 0)
    #expect(Till.status("--generate-completion-script", "csh") == 64)
    #expect(Till.status("--generate-completion-script") == 64)
  }
}
