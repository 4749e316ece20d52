package import Postgres
package import Store

/// The case log, open for the person who asked.
package struct CaseLog {
  package let session: Session
  package let greeting: Greeting
}
