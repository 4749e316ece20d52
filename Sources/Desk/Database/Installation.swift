import Domain
import Postgres
import Schema
import Store

/// Brings the chosen database to the schema of this program.
struct Installation {
  let seat: Seat

  /// Applies what is missing, and makes the root unit where there is none.
  ///
  /// - Returns: Whether anything was changed.
  @discardableResult
  func bringUpToDate() throws -> Bool {
    let session = try seat.connect()
    do {
      let isChanged = try Migrator(session).apply { migration in
        seat.console.complain(
          say(
            "desk: 建立数据库结构 \(migration.version)/\(Schema.version) \(migration.name)",
            "desk: making the schema \(migration.version)/\(Schema.version) \(migration.name)"))
      }
      if isChanged {
        try Founding(session).perform(
          scheme: TacticScheme.version, tactics: TacticScheme.document)
      }
      return isChanged
    } catch Migrator.Flaw.newer(let installed, _) {
      throw Complaint.schemaTooNew(installed)
    } catch Migrator.Flaw.edited(let version) {
      throw Complaint(
        .badConfiguration,
        "第 \(version) 号结构脚本在应用后被改动，请安装原版程序",
        "migration \(version) was changed after it was applied: install the original program")
    } catch PostgresError.refused("42501", _, _) {
      throw mayNotInstall(session)
    } catch {
      throw Complaint(translating: error)
    }
  }

  /// The role may not make the schema; says which statement lets it.
  private func mayNotInstall(_ session: Session) -> Complaint {
    let role = session.user
    let statements = """
      alter role "\(role)" createrole;
      grant create, connect on database "\(session.database)" to "\(role)";
      """
    return Complaint(
      .notAllowed,
      "角色“\(role)”无权建立案件日志。请数据库管理员运行以下语句后再试：\n\(statements)",
      "role '\(role)' may not make the case log; have a database administrator run this, "
        + "then try again:\n\(statements)")
  }
}
