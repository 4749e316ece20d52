import Glibc

/// The environment of the process.
public enum Environment {
  /// Every variable by its name.
  public static var variables: [String: String] {
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      if let sign = unsafe strchr(text, CInt(UInt8(ascii: "="))) {
        let name = unsafe UnsafeRawBufferPointer(start: text, count: text.distance(to: sign))
        unsafe variables[String(decoding: name, as: UTF8.self)] = unsafe String(cString: sign + 1)
      }
      unsafe entry += 1
    }
    return variables
  }
}
