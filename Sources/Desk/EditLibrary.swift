import CEdit
import Glibc

/// The functions of libedit, loaded when they are first needed.
///
/// Linked in, libedit and its three libraries would add 8 % to the start of every command
/// (5.20 against 4.82 ms for a program with libpq, median of the fastest tenth of 400).
@safe struct EditLibrary {
  typealias Make =
    @convention(c) (
      UnsafePointer<CChar>?, UnsafeMutablePointer<FILE>?, UnsafeMutablePointer<FILE>?,
      UnsafeMutablePointer<FILE>?
    ) -> OpaquePointer?
  typealias End = @convention(c) (OpaquePointer?) -> Void
  typealias Gets =
    @convention(c) (OpaquePointer?, UnsafeMutablePointer<CInt>?) -> UnsafePointer<CChar>?

  typealias Line = @convention(c) (OpaquePointer?) -> UnsafePointer<LineInfo>?
  typealias Insert = @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> CInt
  typealias Delete = @convention(c) (OpaquePointer?, CInt) -> Void

  let make: Make
  let end: End
  let gets: Gets
  let line: Line
  let insert: Insert
  let delete: Delete
  let set: edit_set_function
  let get: edit_set_function

  /// The corresponding C functions are `dlopen` and `dlsym`.
  init?() {
    guard let library = unsafe dlopen("libedit.so.2", RTLD_NOW | RTLD_LOCAL),
      let make = unsafe dlsym(library, "el_init"), let end = unsafe dlsym(library, "el_end"),
      let gets = unsafe dlsym(library, "el_gets"), let line = unsafe dlsym(library, "el_line"),
      let insert = unsafe dlsym(library, "el_insertstr"),
      let delete = unsafe dlsym(library, "el_deletestr"), let set = unsafe dlsym(library, "el_set"),
      let get = unsafe dlsym(library, "el_get")
    else { return nil }
    unsafe self.make = unsafeBitCast(make, to: Make.self)
    unsafe self.end = unsafeBitCast(end, to: End.self)
    unsafe self.gets = unsafeBitCast(gets, to: Gets.self)
    unsafe self.line = unsafeBitCast(line, to: Line.self)
    unsafe self.insert = unsafeBitCast(insert, to: Insert.self)
    unsafe self.delete = unsafeBitCast(delete, to: Delete.self)
    unsafe self.set = unsafeBitCast(set, to: edit_set_function.self)
    unsafe self.get = unsafeBitCast(get, to: edit_set_function.self)
  }
}
