package import Postgres
import Store

/// The case log, open for the person who asked.
package struct CaseLog {
  package let session: Session
  let greeting: Greeting
}
