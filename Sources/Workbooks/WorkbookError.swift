/// Why a workbook could not be made.
public enum WorkbookError: Error, Hashable {
  /// There is no room for it: its reason, as libxlsxwriter tells it.
  case unwritable(String)
}
