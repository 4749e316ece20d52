import Domain

/// Whom a tactic finds.
struct PeopleHabit: Sendable {
  var ages = 18...68
  /// Women in a hundred.
  var women = 52
  var occupations: [String] = PeopleHabit.everyOccupation

  static let everyOccupation = [
    "公司职员", "个体经营", "自由职业", "退休人员", "学生", "教师", "医护人员", "工人", "务农",
    "家庭主妇", "财务人员", "司机", "外卖骑手", "服务员", "程序员", "无业",
  ]
}
