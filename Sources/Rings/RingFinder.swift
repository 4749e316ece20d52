/// Finds which identifiers belong together by a rule.
///
/// - Complexity: Linear in the ties but for those in doubt, each of which is looked at as far as
///   hubs and lists leave anything to look at; 25 bytes an identifier and 16 a tie found beside the
///   graph.
struct RingFinder {
  private let graph: RingGraph
  private let rule: RingRule
  private var isAlive: [Bool]
  private var isOpen: [Bool]
  private var ones: [UInt32] = []
  private var others: [UInt32] = []
  private var near: Neighbourhood

  init(_ graph: RingGraph, by rule: RingRule) {
    self.graph = graph
    self.rule = rule
    isAlive = (0..<graph.count).map { place in
      let cases = Int(graph.degrees[place])
      return graph.isName[place] ? cases * 3 <= rule.hubCases : cases < rule.hubCases
    }
    isOpen = (0..<graph.members.count).map { group in
      let limit = group < graph.cases ? rule.listIdentifiers : rule.commonHolder
      return graph.members.degree(group) < limit
    }
    near = Neighbourhood(count: graph.count)
  }

  mutating func run() -> FoundRings {
    let lists = (0..<graph.cases).map { isOpen[$0] }
    peel()
    for identifier in 0..<graph.count where isAlive[identifier] && !graph.isName[identifier] {
      tie(identifier)
    }
    let ties = Adjacency(count: graph.count, sources: ones + others, targets: others + ones)
    ones = []
    others = []
    let sorted = Adjacency(reversing: ties, count: graph.count)
    return FoundRings(graph, rule, TieParts(sorted, in: graph, isOpen: isOpen), tying: lists)
  }

  /// Leaves aside, again and again, what has one group only and groups that name one only: no
  /// second way leads over them.
  private mutating func peel() {
    var groupsLeft = (0..<graph.count).map { identifier in
      UInt32(graph.groups[identifier].count { isOpen[Int($0)] })
    }
    var membersLeft = (0..<graph.members.count).map { group in
      isOpen[group] ? UInt32(graph.members[group].count { isAlive[Int($0)] }) : 0
    }
    var closing = isOpen.indices.filter { isOpen[$0] && membersLeft[$0] < 2 }
    var dying = isAlive.indices.filter { isAlive[$0] && groupsLeft[$0] < 2 }
    for group in closing { isOpen[group] = false }
    for identifier in dying { isAlive[identifier] = false }
    while !closing.isEmpty || !dying.isEmpty {
      if let group = closing.popLast() {
        for member in graph.members[group] where isAlive[Int(member)] {
          groupsLeft[Int(member)] -= 1
          if groupsLeft[Int(member)] < 2 {
            isAlive[Int(member)] = false
            dying.append(Int(member))
          }
        }
      } else if let identifier = dying.popLast() {
        for group in graph.groups[identifier] where isOpen[Int(group)] {
          membersLeft[Int(group)] -= 1
          if membersLeft[Int(group)] < 2 {
            isOpen[Int(group)] = false
            closing.append(Int(group))
          }
        }
      }
    }
  }

  /// Looks at the ties of an identifier to those behind it.
  private mutating func tie(_ identifier: Int) {
    near.begin(at: identifier)
    for group in graph.groups[identifier] where isOpen[Int(group)] {
      for member in graph.members[Int(group)] where isAlive[Int(member)] {
        near.reach(Int(member), by: group, isCase: group < UInt32(graph.cases))
      }
    }
    for other in near.reached
    where other > identifier && near.sharesCase(other) && !graph.isName[other] {
      if near.isSharedTwice(other) || isBorneOut(other) {
        ones.append(UInt32(identifier))
        others.append(UInt32(other))
      }
    }
  }

  /// Whether a second way leads to `other` without the one group the two share.
  private func isBorneOut(_ other: Int) -> Bool {
    guard rule.steps > 1 else { return false }
    let shared = near.first(other)
    for group in graph.groups[other] where group != shared && isOpen[Int(group)] {
      for between in graph.members[Int(group)] where between != UInt32(other) {
        guard isAlive[Int(between)] else { continue }
        if near.isNear(Int(between), without: shared) { return true }
        if rule.steps > 2, leadsOn(from: Int(between), to: other, without: shared) { return true }
      }
    }
    return false
  }

  private func leadsOn(from between: Int, to other: Int, without shared: UInt32) -> Bool {
    for group in graph.groups[between] where group != shared && isOpen[Int(group)] {
      for further in graph.members[Int(group)]
      where isAlive[Int(further)] && further != UInt32(other) && further != UInt32(between) {
        if near.isNear(Int(further), without: shared) { return true }
      }
    }
    return false
  }
}
