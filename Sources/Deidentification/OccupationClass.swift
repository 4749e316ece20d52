public import Domain

/// A class of occupations, wide enough that it points to nobody.
///
/// What fits none is not told: a rare occupation is a name.
public enum OccupationClass: String, Named {
  case student
  case retired
  case teaching
  case medical
  case finance
  case office
  case worker
  case farmer
  case trader
  case freelance
  case home
  case driver
  case service
  case technology
  case unemployed

  /// The class of an occupation in the officer's words; `nil` for a rare one.
  public init?(_ said: String) {
    let word = Text.narrowed(said).lowercased()
    guard
      let found = Self.allCases.first(where: { occupation in
        occupation.cues.contains { word.has($0) }
      })
    else { return nil }
    self = found
  }

  public var chinese: String {
    switch self {
    case .student: "学生"
    case .retired: "退休人员"
    case .teaching: "教育工作者"
    case .medical: "医护人员"
    case .finance: "财务人员"
    case .office: "公司职员"
    case .worker: "务工人员"
    case .farmer: "务农人员"
    case .trader: "个体经营者"
    case .freelance: "自由职业者"
    case .home: "居家人员"
    case .driver: "司机"
    case .service: "服务行业人员"
    case .technology: "技术人员"
    case .unemployed: "待业人员"
    }
  }

  public var english: String {
    switch self {
    case .student: "a student"
    case .retired: "retired"
    case .teaching: "in education"
    case .medical: "in medical care"
    case .finance: "in accounting"
    case .office: "an employee"
    case .worker: "a worker"
    case .farmer: "in farming"
    case .trader: "in small business"
    case .freelance: "freelance"
    case .home: "at home"
    case .driver: "a driver"
    case .service: "in services"
    case .technology: "in technology"
    case .unemployed: "out of work"
    }
  }

  /// Those of the class together, as a table of victims has them.
  public var group: String { say(chinese, englishGroup) }

  private var englishGroup: String {
    switch self {
    case .student: "students"
    case .retired: "retired people"
    case .teaching: "teachers"
    case .medical: "medical staff"
    case .finance: "accounting staff"
    case .office: "office staff"
    case .worker: "workers"
    case .farmer: "farmers"
    case .trader: "self-employed"
    case .freelance: "freelancers"
    case .home: "homemakers"
    case .driver: "drivers and couriers"
    case .service: "service staff"
    case .technology: "technical staff"
    case .unemployed: "unemployed"
    }
  }

  private var cues: [String] {
    switch self {
    case .student: ["学生", "student"]
    case .retired: ["退休", "离休", "retired", "pension"]
    case .teaching: ["教师", "老师", "教员", "teacher"]
    case .medical: ["医护", "医生", "护士", "doctor", "nurse"]
    case .finance: ["财务", "会计", "出纳", "accountant", "cashier"]
    case .office: ["职员", "白领", "文员", "公司员工", "employee", "clerk", "office"]
    case .worker: ["工人", "务工", "打工", "保安", "保洁", "worker"]
    case .farmer: ["农", "farmer"]
    case .trader: ["个体", "商户", "店主", "经商", "shopkeeper", "self-employed"]
    case .freelance: ["自由职业", "freelance"]
    case .home: ["家庭主妇", "全职", "宝妈", "housewife"]
    case .driver: ["司机", "骑手", "快递员", "driver", "courier"]
    case .service: ["服务员", "销售", "店员", "美容", "导购", "waiter", "sales"]
    case .technology: ["程序员", "工程师", "技术员", "programmer", "engineer"]
    case .unemployed: ["无业", "待业", "失业", "unemployed"]
    }
  }
}
