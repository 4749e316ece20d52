/// Where the people of the demo live: one city, and a few who live elsewhere.
enum Divisions {
  static let city: Weighted<String> = [
    "110105": 190, "110108": 165, "110106": 105, "110102": 65, "110101": 45, "110107": 35,
    "110112": 90, "110114": 95, "110115": 85, "110111": 50, "110113": 50, "110116": 15,
    "110117": 15, "110109": 15, "110118": 15, "110119": 10,
    "130102": 4, "131003": 6, "120101": 4, "420106": 2, "440305": 2, "350102": 2,
  ]

  // A resident ID names the division of birth or first registration, often a distant one.
  static let births = [
    "110101", "110102", "110105", "110106", "110108", "130102", "130503", "140105", "210102",
    "320106", "370102", "410102", "420106", "510104", "610102",
  ]
}
