public import JSON
public import Postgres
import Rings
import Store

/// Finds all rings of the installation, out of the whole log or of what has changed in it.
///
/// Ties come out of the database in one stream and rings go back in another, all in one
/// transaction: whoever looks meanwhile sees the rings of the build before.
public struct RingBuild {
  private let session: Session
  private let progress: (Int) -> Void

  /// Builds in a session of the caller; `progress` is told now and then how many ties were read.
  public init(_ session: Session, progress: @escaping (Int) -> Void = { _ in }) {
    self.session = session
    self.progress = progress
  }

  /// Builds; `isWhole` reads the log anew where otherwise only what changed is read.
  ///
  /// - Returns: What was found: `{"whole","ties","identifiers","rings","members","hubs","lists",
  ///   "changed","written","built_at"}`.
  /// - Throws: ``PostgresError``, and ``RingBuildFlaw``.
  /// - Complexity: The log is read once, or what changed by index; then linear in the ties, of which
  ///   12 bytes each are read and some 30 kept while rings are found.
  public func perform(isWhole: Bool) throws -> JSONValue {
    try session.transaction(.repeatableRead) {
      let answer = try session.document("select api.begin_ring_build(\(isWhole))")
      guard let order = answer.flatMap(RingOrder.init) else {
        throw PostgresError.undecodable(column: 0, wanted: "order of a build")
      }
      let reader = RingReader(session, progress: progress)
      let read = try order.isWhole ? reader.whole() : reader.increment()
      let kept = try reader.kept()
      let graph = RingGraph(read.ties)
      let found = FoundRings.find(in: graph, by: order.rule)
      let succession = RingSuccession(of: found, after: kept, next: order.next)
      let writer = RingWriter(session, found: found, kept: kept, succession: succession)
      try writer.writeMembers()
      try writer.writeChanges()
      let changed = read.rings(kept, found, succession).union(order.recent)
      try writer.writeRings(order.isWhole ? nil : changed)
      try writer.writePacks(read)
      return try finish(order, read, graph, found)
    }
  }

  private func finish(
    _ order: RingOrder, _ read: ReadTies, _ graph: RingGraph, _ found: FoundRings
  ) throws -> JSONValue {
    let facts = JSONValue.object([
      "whole": .bool(order.isWhole), "ties": .integer(read.ties.count),
      "identifiers": .integer(graph.count), "rings": .integer(found.count),
      "members": .integer(found.members.count), "hubs": .integer(found.hubs.count),
      "lists": .integer(found.lists.count), "changed": .integer(read.changed?.count ?? graph.cases),
    ])
    let answer = try session.document("select api.finish_ring_build(\(facts.text)::jsonb)")
    return answer ?? facts
  }
}

/// Why rings could not be built.
public enum RingBuildFlaw: Error, Hashable {
  /// The log has more cases, calls or identifiers than keys of 32 bits can tell apart.
  case tooLarge
  /// What was kept of the build before cannot be read; a whole build does without it.
  case packUnreadable
}
