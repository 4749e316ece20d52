/// A shell that completion scripts are made for.
public enum CompletionShell: String, CaseIterable, Sendable, ExpressibleByArgument {
  case bash
  case zsh
  case fish
}
