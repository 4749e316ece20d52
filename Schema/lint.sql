-- What must hold of the database beside its rows; every line is a fault: psql -XAt -f Schema/lint.sql
--
-- Each rule stands once, by its name; a test plants a fault for each and sees it found.
with duty (name) as (
  values ('desk110_officer'), ('desk110_investigator'), ('desk110_commander'), ('desk110_auditor'), ('desk110_admin'),
    ('desk110_security')
), house (name) as (
  select d.name from duty d
  union all values ('desk110_owner'), ('desk110_index'), ('desk110_keeper'), ('desk110_person')
), maker (name) as (
  values ('desk110_owner'), ('desk110_index'), ('desk110_keeper')
), relation as (
  select c.oid, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relowner, c.relacl, c.reloptions::text as options,
    n.nspname as schema
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('desk110', 'api') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
), routine as (
  select p.oid, p.proowner::regrole::text as owner, p.prosecdef, p.proleakproof, p.proconfig, p.proacl, p.proargtypes,
    p.provolatile, n.nspname as schema, l.lanname as language
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  join pg_language l on l.oid = p.prolang
  where n.nspname in ('desk110', 'api')
), member as (
  select m.rolname as member, g.rolname as role, a.admin_option, m.rolsuper
  from pg_auth_members a
  join pg_roles m on m.oid = a.member
  join pg_roles g on g.oid = a.roleid
), found (rule, what) as (
  select 'table_unguarded', r.oid::regclass::text
  from relation r where r.relkind in ('r', 'p') and not (r.relrowsecurity and r.relforcerowsecurity)
  union all
  select 'table_without_policy', r.oid::regclass::text
  from relation r
  where r.relkind in ('r', 'p') and not exists (select from pg_policy p where p.polrelid = r.oid)
  union all
  -- A policy for everybody is one for whoever is granted the table by mistake.
  select 'policy_for_public', p.polrelid::regclass || '.' || p.polname
  from pg_policy p join relation r on r.oid = p.polrelid
  where 0 = any (p.polroles) or exists (
    select from unnest(p.polroles) o (oid) where o.oid::regrole::text not in (select m.name from maker m))
  union all
  -- With the rights of its owner a view shows rows of every desk.
  select 'view_unreviewed', r.oid::regclass::text
  from relation r
  where r.relkind in ('v', 'm') and not coalesce(
    r.options ~ 'security_invoker=(true|on|1)'
    or r.options ~ 'security_barrier=(true|on|1)' and r.oid::regclass::text in ('api.ring_tie', 'api.ring_kept', 'api.ring_packed'), false)
  union all
  select 'relation_kind', r.oid::regclass::text from relation r where r.relkind in ('m', 'f')
  union all
  select 'relation_owner', r.oid::regclass::text
  from relation r where r.relowner::regrole::text not in (select m.name from maker m)
  union all
  select 'table_granted', r.oid::regclass || ' to ' || coalesce(nullif(a.grantee, 0)::regrole::text, 'public')
  from relation r cross join lateral aclexplode(r.relacl) a
  where r.schema = 'desk110' and (a.grantee = 0 or a.grantee::regrole::text not in (select m.name from maker m))
  union all
  select 'view_granted', r.oid::regclass || ' to ' || coalesce(nullif(a.grantee, 0)::regrole::text, 'public')
  from relation r cross join lateral aclexplode(r.relacl) a
  where r.schema = 'api' and (a.grantee = 0 or a.grantee <> r.relowner and (
    a.privilege_type <> 'SELECT' or a.is_grantable or a.grantee::regrole::text not in (select d.name from duty d)))
  union all
  select 'column_granted', c.attrelid::regclass || '.' || c.attname
  from pg_attribute c
  join relation r on r.oid = c.attrelid
  cross join lateral aclexplode(c.attacl) a
  where a.grantee = 0 or a.grantee::regrole::text not in (select m.name from maker m)
  union all
  select 'search_path_open', r.oid::regprocedure::text
  from routine r
  where r.prosecdef and 'search_path=pg_catalog, pg_temp' <> all (coalesce(r.proconfig, '{}'))
  union all
  select 'api_without_definer', r.oid::regprocedure::text from routine r where r.schema = 'api' and not r.prosecdef
  union all
  select 'definer_owner', r.oid::regprocedure::text
  from routine r where r.owner not in (select m.name from maker m)
  union all
  select 'routine_public', r.oid::regprocedure::text
  from routine r left join lateral aclexplode(r.proacl) a on true
  where r.proacl is null or a.grantee = 0
  union all
  select 'routine_granted', r.oid::regprocedure || ' to ' || a.grantee::regrole
  from routine r cross join lateral aclexplode(r.proacl) a
  where a.grantee <> 0 and (
    a.is_grantable and a.grantee::regrole::text <> r.owner
    or r.schema = 'desk110' and a.grantee::regrole::text not in (select m.name from maker m)
    or r.schema = 'api' and a.grantee::regrole::text not in (select h.name from house h))
  union all
  -- What is called leakproof is asked before the policy is.
  select 'routine_leakproof', r.oid::regprocedure::text from routine r where r.proleakproof
  union all
  select 'routine_language', r.oid::regprocedure::text from routine r where r.language not in ('sql', 'plpgsql')
  union all
  select 'schema_granted', n.nspname || ' to ' || coalesce(nullif(a.grantee, 0)::regrole::text, 'public')
  from pg_namespace n cross join lateral aclexplode(n.nspacl) a
  where n.nspname in ('desk110', 'api') and (
    a.grantee = 0
    or a.privilege_type = 'CREATE' and a.grantee::regrole::text not in (select m.name from maker m)
    or n.nspname = 'desk110' and a.grantee::regrole::text not in (select m.name from maker m)
    or a.grantee::regrole::text not in (select h.name from house h))
  union all
  select 'schema_public_open', 'public'
  from pg_namespace n cross join lateral aclexplode(n.nspacl) a
  where n.nspname = 'public' and a.grantee = 0 and a.privilege_type = 'CREATE'
  union all
  select 'trigger_off', t.tgrelid::regclass || '.' || t.tgname
  from pg_trigger t join relation r on r.oid = t.tgrelid
  where t.tgenabled not in ('O', 'A')
  union all
  select 'append_only_open', n.name
  from (values ('audit'), ('amendment'), ('briefing'), ('briefing_template'), ('briefing_delivery'), ('briefing_sending'), ('public_word'), ('stop_event'),
    ('freeze_event'), ('lead_event'), ('lead_note'), ('transfer'), ('transfer_party'), ('bank_statement'), ('retention_run')) n (name)
  where to_regclass('desk110.' || n.name) is not null and not exists (
    select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where t.tgrelid = to_regclass('desk110.' || n.name) and p.proname in ('append_only', 'only_emptied')
      and t.tgtype & 1 = 1 and t.tgtype & 8 = 8 and t.tgtype & 16 = 16)
  union all
  select 'house_role_mighty', r.rolname
  from pg_roles r
  where r.rolname in (select h.name from house h) and (
    r.rolcanlogin or r.rolsuper or r.rolbypassrls or r.rolcreatedb or r.rolreplication
    or r.rolcreaterole and r.rolname <> 'desk110_keeper'
    or r.rolinherit and r.rolname <> 'desk110_keeper')
  union all
  select 'house_role_member', m.role || ' in ' || m.member
  from member m
  where m.member in (select h.name from house h) and (m.member, m.role) <> ('desk110_keeper', 'pg_signal_backend')
  union all
  select 'person_mighty', r.rolname
  from pg_roles r join desk110.person p on p.login = r.rolname
  where not r.rolsuper and p.added_by <> p.login
    and (r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication)
  union all
  select 'person_two_duties', m.member
  from member m join duty d on d.name = m.role
  where not m.rolsuper
  group by m.member having count(*) > 1
  union all
  -- Nobody but the maker is in any other role of the house, or of the server.
  select 'person_in_role', m.role || ' in ' || m.member
  from member m join desk110.person p on p.login = m.member
  where not m.rolsuper and p.added_by <> p.login and m.role <> 'desk110_person' and m.role not in (select d.name from duty d)
    and m.role in (select h.name from house h union all select r.rolname from pg_roles r where r.rolname ~ '^pg_')
  union all
  select 'duty_ungiven', m.role || ' in ' || m.member
  from member m
  join duty d on d.name = m.role
  join desk110.person p on p.login = m.member
  where not m.rolsuper and not exists (
    select from desk110.duty_grant g where g.login = p.login and g.taken_at is null and 'desk110_' || g.duty = m.role)
  union all
  select 'membership_lent', m.role || ' in ' || m.member
  from member m where m.admin_option and m.role in (select h.name from house h) and not m.rolsuper
    and not exists (select from desk110.person p where p.login = m.member and p.added_by = p.login)
  union all
  select 'disabled_can_log_in', r.rolname
  from desk110.person_disablement d join pg_roles r on r.rolname = d.login where r.rolcanlogin
  union all
  select 'setting_of_person', r.rolname
  from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
  where r.rolname in (select h.name from house h)
  union all
  select 'comment_missing', r.oid::regclass::text
  from relation r where r.relkind in ('r', 'p', 'v') and obj_description(r.oid, 'pg_class') is null
  union all
  select 'comment_missing', a.attrelid::regclass || '.' || a.attname
  from pg_attribute a join relation r on r.oid = a.attrelid
  where r.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and col_description(a.attrelid, a.attnum) is null
  union all
  select 'comment_missing', r.oid::regprocedure::text from routine r where obj_description(r.oid, 'pg_proc') is null
  union all
  select 'event_trigger', e.evtname from pg_event_trigger e
  union all
  select 'publication', p.pubname from pg_publication p where p.puballtables
)
select rule || ' ' || what from found order by rule, what
