import Postgres
import Store

/// The case log, open for the person who asked.
struct CaseLog {
  let session: Session
  let greeting: Greeting
}
