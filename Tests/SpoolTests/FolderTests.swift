import Testing

@testable import Spool

/// Where the calls of a database are kept.
struct `A folder of the spool` {
  private let place: SpoolPlace
  init() throws { place = try SpoolPlace() }

  @Test func `remembers which log was reached under its name last`() throws {
    let folder = try place.folder()
    #expect(folder.log == nil)
    folder.remember("a@1/2")
    folder.remember("a@1/2")
    #expect(try place.folder().log == "a@1/2")
    folder.remember("b@1/2")
    #expect(folder.log == "b@1/2")
    #expect(try place.folder(of: "host=other dbname=desk110").log == nil)
  }
}
