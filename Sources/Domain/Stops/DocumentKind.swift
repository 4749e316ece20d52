/// The kind of an identity document, as a request to stop payment names it.
public enum DocumentKind: String, Named {
  case residentID = "resident_id"
  case passport
  case hkMacaoPermit = "hk_macao_permit"
  case taiwanPermit = "taiwan_permit"
  case foreignResidence = "foreign_residence"
  case military
  case other

  public var chinese: String {
    switch self {
    case .residentID: "居民身份证"
    case .passport: "护照"
    case .hkMacaoPermit: "港澳居民来往内地通行证"
    case .taiwanPermit: "台湾居民来往大陆通行证"
    case .foreignResidence: "外国人永久居留身份证"
    case .military: "军人证件"
    case .other: "其他证件"
    }
  }

  public var english: String {
    switch self {
    case .residentID: "resident ID"
    case .passport: "passport"
    case .hkMacaoPermit: "Hong Kong and Macao permit"
    case .taiwanPermit: "Taiwan permit"
    case .foreignResidence: "foreigner's residence card"
    case .military: "military ID"
    case .other: "other document"
    }
  }
}
