import ArgumentParser
import Glibc
import Testing

struct `A completion script` {
  private static func isInstalled(_ shell: String) -> Bool {
    unsafe system("command -v \(shell) >/dev/null 2>&1") == 0
  }

  /// The status of a shell that is given the script.
  private func run(_ command: String, with script: String) -> CInt {
    guard let pipe = unsafe popen(command, "w") else { return -1 }
    _ = unsafe fputs(script, pipe)
    return unsafe pclose(pipe)
  }

  @Test(.enabled(if: isInstalled("bash")))
  func `loads in bash and completes words, options and values`() {
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
      [ "$(try till receipt issue --format = t)" = table ] || exit 8
      [ "$(try till receipt issue --format =)" = "table json" ] || exit 9
      [ "$(try till '')" = receipt ] || exit 10
      [ "$(try till receipt --j)" = --json ] || exit 11
      folder=$(mktemp -d) && touch "$folder/a b" || exit 12
      try till receipt issue --from "$folder/a" > /dev/null; rm -r "$folder"
      [ "${#COMPREPLY[@]}" = 1 ] && [ "${COMPREPLY[0]}" = "$folder/a b" ] || exit 13
      exit 0
      """
    #expect(run("bash -s", with: "\(script)\n\(probe)\n") == 0)
  }

  @Test(.enabled(if: isInstalled("fish")))
  func `loads in fish and completes words, options and values`() {
    let script = Till.completionScript(for: .fish)
    let probe = """
      function try; complete -C $argv[1] | string replace -r '\\t.*' '' | string join ' '; end
      test (try 'till re') = receipt; or exit 1
      test (try 'till receipt s') = show; or exit 2
      test (try 'till receipt issue --fo') = --format; or exit 4
      test (try 'till receipt issue --format t') = table; or exit 5
      test (try 'till --format json receipt p') = print; or exit 6
      test (try 'till receipt issue --format=t') = --format=table; or exit 8
      exit 0
      """
    #expect(run("fish", with: "\(script)\n\(probe)\n") == 0)
  }

  @Test(.enabled(if: isInstalled("zsh")))
  func `loads in zsh and completes words, options and values`() {
    let script = Till.completionScript(for: .zsh)
    // compadd and compset are to be had in a completion only: here they tell what they are given.
    let probe = #"""
      compset() { PREFIX=${PREFIX#*=}; }
      compadd() { shift; offered+=("${(@M)@:#$PREFIX*}"); }
      _describe() { compadd -- "${(@)${(@P)2}%%:*}"; }; _files() { offered=files; }
      try() {
        words=("$@"); CURRENT=$#; PREFIX=${words[CURRENT]}; offered=(); _till; echo "$offered"
      }
      [ "$(try till re)" = receipt ] || exit 1
      [ "$(try till receipt s)" = show ] || exit 2
      [ "$(try till receipt issue --fo)" = --format ] || exit 4
      [ "$(try till receipt issue --format t)" = table ] || exit 5
      [ "$(try till --format json receipt p)" = print ] || exit 6
      [ "$(try till receipt issue --from x)" = files ] || exit 7
      [ "$(try till receipt issue --format=t)" = table ] || exit 8
      [ "$(try till '')" = receipt ] || exit 10
      exit 0
      """#
    #expect(run("zsh -f", with: "compdef() { :; }\n\(script)\n\(probe)\n") == 0)
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
