internal import Glibc

/// What was built beside the tests.
public enum Products {
  /// Its folder: the test bundle is in it.
  public static let folder: String = {
    let folders = CommandLine.arguments.map { argument in
      argument.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
    }
    let candidates = folders + CommandLine.arguments.compactMap(above) + ["\(root)/.build/debug"]
    return candidates.first { unsafe !$0.isEmpty && access("\($0)/desk", X_OK) == 0 } ?? ""
  }()

  /// The folder of the package.
  public static let root =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The folder the test bundle is in, from the path of anything inside the bundle.
  private static func above(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.firstIndex { $0.hasSuffix(".xctest") }.map {
      parts[..<$0].joined(separator: "/")
    }
  }
}
