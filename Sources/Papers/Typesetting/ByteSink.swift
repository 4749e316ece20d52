import CPango

/// The bytes that cairo writes.
@safe
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// As cairo is told of it; the sink must outlive the surface.
  var pointer: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// What cairo calls.
  static let write: cairo_write_func_t = { sink, bytes, count in
    guard let sink = unsafe sink, let bytes = unsafe bytes else { return CAIRO_STATUS_WRITE_ERROR }
    let new = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
    unsafe Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes += unsafe new
    return CAIRO_STATUS_SUCCESS
  }
}
