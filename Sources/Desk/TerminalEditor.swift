import CEdit
import Glibc

/// Lines of a terminal edited by libedit; nothing of them is kept in a history.
@safe final class TerminalEditor {
  /// What the callbacks of libedit need to know.
  @safe private struct Context {
    var prompt: UnsafeMutablePointer<CChar>?
    var isInterrupted = false
    var answers: [[String]] = []
    let output: CInt
  }

  private let library: EditLibrary
  private let edit: OpaquePointer
  private let context: UnsafeMutablePointer<Context>
  private let files: [UnsafeMutablePointer<FILE>]

  /// Prepares the terminal on these descriptors; `nil` where libedit or the terminal is missing.
  init?(input: CInt, output: CInt) {
    // libedit asks the C library which bytes make a Chinese character.
    unsafe setlocale(LC_CTYPE, "C.UTF-8")
    guard let library = EditLibrary(), let reader = unsafe fdopen(dup(input), "r"),
      let writer = unsafe fdopen(dup(output), "w"),
      let edit = unsafe library.make("desk", reader, writer, writer)
    else { return nil }
    self.library = library
    unsafe self.edit = edit
    unsafe files = [reader, writer]
    unsafe context = .allocate(capacity: 1)
    unsafe context.initialize(to: Context(output: output))
    bind()
  }

  deinit {
    unsafe library.end(edit)
    unsafe files.forEach { file in _ = unsafe fclose(file) }
    unsafe free(context.pointee.prompt)
    unsafe context.deinitialize(count: 1)
    unsafe context.deallocate()
  }

  /// Reads a line; the Tab key completes it to one of the answers.
  ///
  /// - Returns: The line without its end; `nil` at the end of input.
  /// - Throws: ``LineEditor/Interrupted`` on Ctrl-C.
  func line(
    prompt: String, completing answers: [[String]] = []
  ) throws(LineEditor.Interrupted) -> String? {
    unsafe free(context.pointee.prompt)
    unsafe context.pointee.prompt = strdup(prompt)
    unsafe context.pointee.isInterrupted = false
    unsafe context.pointee.answers = answers
    var count: CInt = 0
    let text = unsafe library.gets(edit, &count).map { unsafe String(cString: $0) }
    if unsafe context.pointee.isInterrupted { throw LineEditor.Interrupted() }
    guard let text, count > 0 else { return nil }
    return String(text.prefix { $0 != "\n" })
  }

  private func bind() {
    unsafe edit_set_client_data(library.set, edit, context)
    unsafe edit_set_prompt(library.set, edit) { edit in
      unsafe TerminalEditor.context(of: edit)?.pointee.prompt
    }
    unsafe edit_set_editor(library.set, edit, "emacs")
    unsafe edit_take_signal_keys(library.set, edit)
    unsafe edit_add_function(library.set, edit, "desk-interrupt") { edit, _ in
      unsafe TerminalEditor.context(of: edit)?.pointee.isInterrupted = true
      return UInt8(CC_EOF)
    }
    unsafe edit_bind(library.set, edit, "^C", "desk-interrupt")
    unsafe edit_add_function(library.set, edit, "desk-complete") { edit, _ in
      unsafe TerminalEditor.complete(edit)
    }
    unsafe edit_bind(library.set, edit, "^I", "desk-complete")
  }

  /// Completes what stands before the cursor, or shows what it may become.
  private static func complete(_ edit: OpaquePointer?) -> UInt8 {
    guard let library = EditLibrary(), let context = unsafe context(of: edit),
      let line = unsafe library.line(edit)
    else { return UInt8(CC_ERROR) }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: line.pointee.buffer, count: line.pointee.cursor - line.pointee.buffer)
    let typed = unsafe String(decoding: bytes, as: UTF8.self)
    switch unsafe Completion(of: typed, among: context.pointee.answers) {
    case .nothing: return UInt8(CC_ERROR)
    case .line(let text):
      unsafe library.delete(edit, CInt(typed.unicodeScalars.count))
      _ = unsafe library.insert(edit, text)
      return UInt8(CC_REFRESH)
    case .several(let words):
      let list = "\n  \(words.joined(separator: "  "))\n"
      try? Sink(descriptor: unsafe context.pointee.output).write(Array(list.utf8))
      return UInt8(CC_REDISPLAY)
    }
  }

  /// The callbacks get no more than the editor, and load the library again, which is only counted.
  private static func context(of edit: OpaquePointer?) -> UnsafeMutablePointer<Context>? {
    var data: UnsafeMutableRawPointer?
    guard let library = EditLibrary() else { return nil }
    unsafe edit_get_client_data(library.get, edit, &data)
    return unsafe data?.assumingMemoryBound(to: Context.self)
  }
}
