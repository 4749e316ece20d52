import Postgres

/// The invented logs of a house, made once and kept until what they are made by changes.
struct DataSet {
  let house: House

  /// What the logs are made by.
  private var recipe: String {
    "\(house.scale.calls) \(house.scale.small)\n" + History.recipe + RingTable.recipe
  }

  /// Starts the server with the logs, and makes them where they are missing or not by this recipe.
  ///
  /// - Returns: Whether they were made.
  func prepare() throws -> Bool {
    if house.read("recipe") == recipe, (try? startKept()) != nil { return false }
    try house.clear()
    _ = try house.desk(["up"]).time()
    try fill("desk110", calls: house.scale.calls)
    try house.create("small")
    _ = try house.desk(["up"], in: "small").time()
    try fill("small", calls: house.scale.small)
    try house.create("ties")
    try RingTable.make(Session(house.conninfo("ties")), scale: house.scale.calls)
    _ = try house.write("recipe", recipe)
    return true
  }

  private func startKept() throws(BenchError) {
    for log in ["desk110", "small"] { _ = try house.desk(["up"], in: log).time() }
  }

  private func fill(_ log: String, calls: Int) throws {
    let session = try Session(house.conninfo(log))
    try History.fill(
      session, calls: calls, callsPerDay: History.callsPerDay(scale: house.scale.calls))
  }
}
