import Postgres
import Support
import Testing

@Suite(.scratchDatabase) struct `The schema` {
  private func rows(_ statement: SQL) throws -> [String] {
    try ScratchDatabase.current.session().run(statement)
      .map { row throws(PostgresError) in try row.decode(String.self) }
  }

  @Test func `explains each table, column, type and function`() throws {
    let silent = try rows(
      """
      select c.oid::regclass::text
      from pg_class c
      where c.relnamespace = 'desk110'::regnamespace and c.relkind in ('r', 'p', 'v')
        and obj_description(c.oid, 'pg_class') is null
      union all
      select a.attrelid::regclass || '.' || a.attname
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'desk110'::regnamespace and c.relkind in ('r', 'p')
        and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) is null
      union all
      select p.oid::regprocedure::text
      from pg_proc p
      where p.pronamespace in ('desk110'::regnamespace, 'api'::regnamespace)
        and obj_description(p.oid, 'pg_proc') is null
      """)
    #expect(silent == [])
  }

  @Test func `guards every table, also from its owner`() throws {
    let open = try rows(
      """
      select oid::regclass::text from pg_class
      where relnamespace in ('desk110'::regnamespace, 'api'::regnamespace)
        and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
      union all
      select oid::regclass::text from pg_class
      where relkind = 'v' and relnamespace in ('desk110'::regnamespace, 'api'::regnamespace)
        and not coalesce(reloptions::text ~ 'security_(invoker|barrier)=(true|on|1)', false)
      """)
    #expect(open == [])
  }

  @Test func `has no definer function that follows its caller's search path`() throws {
    let loose = try rows(
      """
      select p.oid::regprocedure::text
      from pg_proc p
      where p.pronamespace in ('desk110'::regnamespace, 'api'::regnamespace) and p.prosecdef
        and (not exists (
            select from unnest(p.proconfig) c where c = 'search_path=pg_catalog, pg_temp')
          or p.proowner::regrole::text
            not in ('desk110_owner', 'desk110_index', 'desk110_keeper'))
      union all
      select p.oid::regprocedure::text
      from pg_proc p
      where p.pronamespace = 'api'::regnamespace and not p.prosecdef
      """)
    #expect(loose == [])
  }

  @Test func `lets nobody in who is not named`() throws {
    let open = try rows(
      """
      select p.oid::regprocedure::text
      from pg_proc p
      left join lateral aclexplode(p.proacl) a on true
      where p.pronamespace in ('desk110'::regnamespace, 'api'::regnamespace)
        and (p.proacl is null or a.grantee = 0)
      union all
      select p.oid::regprocedure::text
      from pg_proc p
      cross join lateral aclexplode(p.proacl) a
      where p.pronamespace = 'desk110'::regnamespace and a.grantee::regrole::text
        not in ('desk110_owner', 'desk110_index', 'desk110_keeper')
      union all
      select c.oid::regclass::text
      from pg_class c
      cross join lateral aclexplode(c.relacl) a
      where c.relnamespace = 'desk110'::regnamespace
        and (a.grantee = 0 or a.grantee::regrole::text not in
          ('desk110_owner', 'desk110_index', 'desk110_keeper'))
      union all
      select n.nspname::text
      from pg_namespace n
      cross join lateral aclexplode(n.nspacl) a
      where n.nspname in ('desk110', 'api')
        and (a.grantee = 0 or a.privilege_type = 'CREATE'
          and a.grantee::regrole::text not in ('desk110_owner', 'desk110_index', 'desk110_keeper'))
      """)
    #expect(open == [])
  }

  @Test func `gives nobody two separated duties, and no person the making of roles`() throws {
    _ = try Person("officer")
    _ = try Person("auditor")
    let mighty = try rows(
      """
      select r.rolname::text
      from pg_roles r
      where r.rolname in (select p.login from desk110.person p) and not r.rolsuper
        and (r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
          or (select count(*) from pg_auth_members m
            where m.member = r.oid and m.roleid::regrole::text <> 'desk110_person') <> 1)
      union all
      select r.rolname::text
      from pg_roles r
      where r.rolname ~ '^desk110_' and (r.rolcanlogin or r.rolsuper or r.rolbypassrls
        or r.rolcreaterole and r.rolname <> 'desk110_keeper')
      union all
      select m.roleid::regrole || ' in ' || m.member::regrole
      from pg_auth_members m
      where m.member::regrole::text ~ '^desk110_'
        and m.roleid::regrole::text <> 'pg_signal_backend'
      """)
    #expect(mighty == [])
  }

  @Test func `names its constraints`() throws {
    let nameless = try rows(
      """
      select conname::text from pg_constraint
      where connamespace = 'desk110'::regnamespace and contype = 'c' and conname ~ '_check[0-9]*$'
      """)
    #expect(nameless == [])
  }

  @Test func `finds every foreign key by an index where the referenced row may go`() throws {
    let unindexed = try rows(
      """
      select c.conrelid::regclass || '.' || c.conname
      from pg_constraint c
      where c.connamespace = 'desk110'::regnamespace and c.contype = 'f'
        and c.confrelid in ('desk110.money'::regclass, 'desk110.outcome'::regclass,
          'desk110.followup'::regclass, 'desk110.call'::regclass)
        and not exists (
          select from pg_index i
          where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
      """)
    #expect(unindexed == [])
  }
}
