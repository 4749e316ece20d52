extension Asking {
  private static let verifier = "SCRAM-SHA-256$4096:\(zeros(22))==$\(zeros(43))=:\(zeros(43))="

  private static func zeros(_ count: Int) -> String { String(repeating: "A", count: count) }

  /// About persons, rules and retention; `desk_to_disable` is an officer who waits for her duty.
  static let ofPeople: [Asking] = [
    Asking("add_person", ["admin"]) { _, _, _ in
      "select api.add_person('asked_for', 'officer', '000000', null)"
    },
    Asking("list_people", ["admin", "security", "auditor"]) { _, _, _ in
      "select api.list_people()"
    },
    Asking("give_duty", ["security"]) { _, _, _ in
      "select api.give_duty('desk_to_disable', null)"
    },
    Asking("take_duty", ["security"]) { _, _, _ in
      "select api.give_duty('desk_to_disable', null); select api.take_duty('desk_to_disable')"
    },
    Asking("move_person", ["admin"]) { _, _, _ in
      "select api.move_person('desk_to_disable', '110102')"
    },
    Asking("end_sessions", ["admin", "security"]) { _, _, _ in
      "select api.end_sessions('desk_to_disable')"
    },
    Asking("rotate_password", Set(duties)) { _, _, _ in
      "select api.rotate_password('\(verifier)')"
    },
    Asking("password_salts", Set(duties)) { _, _, _ in "select api.password_salts()" },
    Asking("reset_password", ["security"]) { _, _, _ in
      "select api.reset_password('desk_to_disable', '\(verifier)')"
    },
    Asking("list_rules", Set(duties)) { _, _, _ in "select api.list_rules()" },
    Asking("set_rule", ["security"]) { _, _, _ in "select api.set_rule('password_days', '30')" },
    Asking("plan_retention", ["commander"]) { _, _, _ in "select api.plan_retention()" },
    Asking("run_retention", ["commander"]) { _, _, _ in "select api.run_retention('words')" },
    Asking("disable_person", ["admin", "security"]) { _, _, _ in
      "select api.disable_person('desk_to_disable')"
    },
  ]
}
