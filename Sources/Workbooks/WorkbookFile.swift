public import Exchange
import Glibc

/// A workbook as bytes: Office Open XML (ISO/IEC 29500), by libxlsxwriter.
public enum WorkbookFile {
  /// Writes the sheets, each with a head that stays in sight; cells are typed, so that an account
  /// stays text and no text is run as a formula.
  ///
  /// - Parameters:
  ///   - sheets: The sheets, with names of at most 31 characters.
  ///   - watermark: Who made it and when: kept in its properties, and below each printed page.
  /// - Returns: The file.
  /// - Throws: ``WorkbookError``.
  public static func bytes(
    of sheets: [TableSheet], _ watermark: Watermark
  ) throws(WorkbookError) -> [UInt8] {
    try bytes(of: sheets, WorkbookProperties(watermark))
  }

  static func bytes(
    of sheets: [TableSheet], _ properties: WorkbookProperties
  ) throws(WorkbookError) -> [UInt8] {
    // Without a name: nobody else can open it, and it is gone with us.
    guard let file = unsafe tmpfile() else { throw .unwritable(reason) }
    defer { unsafe fclose(file) }
    let writer = try WorkbookWriter("/proc/self/fd/\(unsafe fileno(file))", properties)
    for sheet in sheets { try writer.add(sheet) }
    try writer.close()
    return unsafe read(file)
  }

  private static var reason: String { unsafe String(cString: strerror(errno)) }

  private static func read(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    unsafe rewind(file)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = unsafe fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }
}
