/// The migrations, in order.
public enum Schema {
  public static var first: String {
    String(decoding: PackageResources.m0001_house_sql, as: UTF8.self)
  }
}
