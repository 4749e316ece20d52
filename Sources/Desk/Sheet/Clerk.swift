import Domain
import Glibc
import JSON
import Postgres
import Spool
import Store
import Synchronization

/// Asks and tells the case log from a thread of its own, so that typing never waits for it.
///
/// Of questions only the newest counts; a call to be recorded is never dropped.
final class Clerk: Sendable {
  /// What the clerk is asked to do.
  struct Order: Sendable {
    var look: LookRequest?
    var record: (sheet: CallSheet, contentHash: String)?
    var isEnd = false
  }

  /// What came of it.
  enum Answer: Sendable {
    case known(Knowledge, LookRequest)
    /// What is known could not be asked: the database is away, or does not allow it.
    case unknown(PostgresError, LookRequest)
    case recorded(Recorded)
    /// Kept at this terminal, not sent yet.
    case kept(PostgresError)
    case notRecorded(PostgresError)
  }

  private let order = Mutex(Order())
  private let answered = Mutex<[Answer]>([])
  private let work: Pipe
  private let news: Pipe

  /// Ready to be read when there is an answer.
  var descriptor: CInt { news.reading }

  /// Starts the thread; `nil` where the system has no more.
  ///
  /// Calls are kept in `room` before they are sent; `nil` where there is no place.
  init?(_ key: SessionKey, keepingIn room: SpoolRoom?) {
    guard let work = Pipe(), let news = Pipe() else { return nil }
    self.work = work
    self.news = news
    let worker = unsafe Unmanaged.passRetained(ClerkWork(self, key, room))
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { worker in
        unsafe worker.map { unsafe Unmanaged<ClerkWork>.fromOpaque($0).takeRetainedValue().run() }
        return nil
      }, worker.toOpaque())
    guard status == 0 else {
      unsafe worker.release()
      return nil
    }
    pthread_detach(thread)
  }

  func look(_ request: LookRequest) {
    order.withLock { $0.look = request }
    work.signal()
  }

  func record(_ sheet: CallSheet, contentHash: String) {
    order.withLock { $0.record = (sheet, contentHash) }
    work.signal()
  }

  /// Lets the thread end after what it is doing.
  func end() {
    order.withLock { $0.isEnd = true }
    work.signal()
  }

  /// Takes what was answered since.
  func answers() -> [Answer] {
    news.drain()
    return answered.withLock { answers in
      defer { answers.removeAll() }
      return answers
    }
  }

  /// Waits for something to do.
  fileprivate func next() -> Order {
    work.wait()
    return order.withLock { order in
      defer { (order.look, order.record) = (nil, nil) }
      return order
    }
  }

  fileprivate func answer(_ answer: Answer) {
    answered.withLock { $0.append(answer) }
    news.signal()
  }
}

/// The thread of a clerk.
private final class ClerkWork {
  private let clerk: Clerk
  private let key: SessionKey
  private let journal: CallJournal?
  private var session: Session?

  init(_ clerk: Clerk, _ key: SessionKey, _ room: SpoolRoom?) {
    self.clerk = clerk
    self.key = key
    journal = room.map { CallJournal($0) }
  }

  func run() {
    while true {
      let order = clerk.next()
      if let (sheet, contentHash) = order.record { record(sheet, contentHash) }
      if order.isEnd { return }
      if let request = order.look { look(request) }
    }
  }

  private func look(_ request: LookRequest) {
    do throws(PostgresError) {
      let document = try Calls(open()).look(request.parameter)
      clerk.answer(.known(Knowledge(document ?? .null), request))
    } catch {
      giveUp(error)
      clerk.answer(.unknown(error, request))
    }
  }

  private func record(_ sheet: CallSheet, _ contentHash: String) {
    let entry = journal?.keep(sheet, contentHash: contentHash)
    do throws(PostgresError) {
      let session = try open()
      let recorded = try Calls(session).record(sheet, contentHash: contentHash)
      journal?.sent(entry)
      clerk.answer(.recorded(recorded))
      journal?.drain(session)
    } catch {
      giveUp(error)
      if error.verdict.isRefusal {
        // It is on the screen still, and is sent again when it is put right.
        journal?.discard(entry)
        clerk.answer(.notRecorded(error))
      } else {
        clerk.answer(entry == nil ? .notRecorded(error) : .kept(error))
      }
    }
  }

  private func open() throws(PostgresError) -> Session {
    if let session, !session.isBroken { return session }
    let opened = try key.open()
    session = opened
    return opened
  }

  /// A session that does not answer is not asked again.
  private func giveUp(_ error: PostgresError) {
    if case .refused = error, session?.isBroken == false { return }
    session = nil
  }
}
