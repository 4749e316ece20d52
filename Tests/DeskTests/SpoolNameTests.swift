import Testing

@testable import Desk

struct `The name that calls of a database are kept under` {
  @Test(arguments: [
    ("host=127.0.0.1 port= dbname=desk110", "host=localhost port=5432 dbname=desk110"),
    ("host=LocalHost port=5432 dbname=a b", "host=localhost port=5432 dbname=a b"),
    ("host=/var/Run port=5433 dbname=x", "host=/var/Run port=5433 dbname=x"),
    ("host=Log.example port=5432 dbname=x", "host=log.example port=5432 dbname=x"),
    ("another", "another"),
  ])
  func `is one for every spelling of its server`(written: String, name: String) {
    #expect(SpoolRoom.name(asWritten: written) == name)
  }
}
