/// What a person may type into psql; ME stands for her role.
enum AttackStatements {
  /// To be refused, each for want of a right.
  static let refused = roles + files + objects + tables

  private static let roles = [
    "set role desk110_owner", "set role desk110_keeper", "set role pg_signal_backend",
    "set session authorization postgres", "grant desk110_auditor to ME",
    "grant desk110_owner to ME", "grant pg_read_all_data to ME", "grant pg_signal_backend to ME",
    "create role planted", "create role planted in role desk110_owner", "alter role ME superuser",
    "alter role ME bypassrls", "alter role ME valid until 'infinity'", "drop role desk110_officer",
    "alter role desk110_officer login", "reassign owned by desk110_owner to ME",
    "drop owned by desk110_owner",
    "alter default privileges for role desk110_owner grant select on tables to ME",
    "select pg_terminate_backend(pid) from pg_stat_activity where usename <> 'ME' and datname is not null",
    "select pg_cancel_backend(pid) from pg_stat_activity where usename <> 'ME' and datname is not null",
  ]

  private static let files = [
    "select pg_read_file('PG_VERSION')", "select pg_read_binary_file('PG_VERSION')",
    "select pg_ls_dir('.')", "select pg_stat_file('PG_VERSION')",
    "select lo_import('/etc/passwd')", "copy (select 1) to '/tmp/planted'",
    "copy (select 1) to program 'id'", "create temp table t (x text); copy t from '/etc/passwd'",
    "create temp table t (x text); copy t from program 'id'",
    "alter system set log_statement = 'all'",
    "select pg_reload_conf()", "select pg_rotate_logfile()", "select pg_current_logfile()",
    "create extension file_fdw", "set log_statement = 'all'", "set session_preload_libraries = 'x'",
    "select pg_create_physical_replication_slot('x')", "select pg_switch_wal()",
    "select pg_logical_emit_message(true, 'a', 'b') from pg_authid",
  ]

  private static let objects = [
    "create schema planted", "create table public.planted (x text)",
    "create function public.planted() returns integer language sql return 1",
    "create function api.planted() returns integer language sql return 1",
    "create or replace function api.hello() returns integer language sql return 1",
    "alter function api.show_call(text, text) owner to ME", "drop function api.hello()",
    "alter function api.show_call(text, text) reset search_path",
    "create trusted language planted handler plpgsql_call_handler",
    "create function pg_temp.c(text) returns text language c as 'x'",
    "create function pg_temp.leak(text) returns boolean language sql leakproof as 'select true'",
    "create event trigger planted on ddl_command_end execute function desk110.append_only()",
    "create publication planted for all tables", "create foreign data wrapper planted",
    "comment on schema api is 'x'", "grant usage on schema desk110 to public",
  ]

  private static let tables = [
    "select * from desk110.personal", "select name from desk110.personal limit 0",
    "explain select * from desk110.personal", "select * from pg_statistic",
    "select rolpassword from pg_authid", "select passwd from pg_shadow",
    "select query_to_xml('select * from desk110.personal', true, false, '')",
    "select table_to_xml('desk110.personal', true, false, '')",
    "select cursor_to_xml('c', 1, true, false, '') from desk110.personal",
    "declare c cursor with hold for select * from desk110.personal",
    "prepare p as select * from desk110.personal; execute p",
    "do $$ begin perform * from desk110.personal; end $$",
    "create temp view planted as select * from desk110.personal; select * from planted",
    "create index on desk110.call (id)",
    "create statistics planted on id, unit_id from desk110.call",
    "create policy planted on desk110.call using (true)",
    "alter table desk110.call disable row level security",
    "alter table desk110.audit disable trigger all",
    "drop trigger audit_append_only on desk110.audit",
    "create rule planted as on insert to desk110.call do nothing", "reindex table desk110.call",
    "select setval('desk110.call_id_seq', 1)", "select last_value from desk110.call_id_seq",
    "select pg_get_functiondef(oid) from desk110.setting, pg_proc",
    "select desk110.sheet_of(1)", "select desk110.end_sessions('postgres')",
    "select desk110.hold_role('ME', 'admin')", "select desk110.enter_duty('ME', 'admin')",
    "select desk110.retain_calls('words')", "select desk110.is_unnamed(1)",
  ]

  /// Answered, with nothing in the answer.
  static let empty = [
    "select most_common_vals::text as v, histogram_bounds::text as h from pg_stats where schemaname = 'desk110'",
    "select query from pg_stat_activity where usename <> session_user",
    "select schema_to_xml('desk110', true, false, '')::text as x",
    "select database_to_xml(true, false, '')::text as x",
    "select query_to_xml('select * from api.list_calls(''{}'', 9)', true, false, '')::text as x",
    "select * from pg_prepared_statements", "select * from pg_cursors", "select * from pg_user",
    "select pg_get_expr(conbin, conrelid) as x from pg_constraint where conbin is not null",
    "select * from pg_settings where name like 'desk110%'",
  ]
}
