import Testing

/// Something that must not be in the database, and the rule of the lint that finds it.
struct LintFault: CustomTestStringConvertible, Sendable {
  let rule: String
  /// Plants it; PERSON is the role of an officer.
  let script: String

  var testDescription: String { "\(rule): \(script.prefix(60))" }

  private init(_ rule: String, _ script: String) {
    self.rule = rule
    self.script = script
  }

  static let all = relations + grants + routines + roles

  private static let relations: [LintFault] = [
    .init("table_unguarded", "alter table desk110.call no force row level security"),
    .init("table_unguarded", "create table desk110.planted ()"),
    .init("table_without_policy", "drop policy own_units on desk110.personal"),
    .init("policy_for_public", "create policy planted on desk110.call using (true)"),
    .init("policy_for_public", "create policy p on desk110.call to desk110_officer using (true)"),
    .init("view_unreviewed", "create view api.planted as select * from desk110.personal"),
    .init(
      "view_unreviewed",
      "create view api.planted with (security_barrier) as select * from desk110.personal"),
    .init("relation_kind", "create materialized view api.planted as select 1"),
    .init("relation_owner", "alter table desk110.call owner to PERSON"),
    .init("trigger_off", "alter table desk110.audit disable trigger user"),
    .init("append_only_open", "drop trigger audit_append_only on desk110.audit"),
    .init("append_only_open", "drop trigger amendment_only_emptied on desk110.amendment"),
    .init("comment_missing", "comment on table desk110.call is null"),
    .init("comment_missing", "alter table desk110.call add column planted text"),
    .init("comment_missing", "comment on function api.hello() is null"),
    .init(
      "event_trigger",
      """
      create function public.planted() returns event_trigger language plpgsql as 'begin end';
      create event trigger planted on ddl_command_end execute function public.planted()
      """),
    .init("publication", "create publication planted for all tables"),
  ]

  private static let grants: [LintFault] = [
    .init("table_granted", "grant select on desk110.unit to desk110_officer"),
    .init("table_granted", "grant select on desk110.unit to public"),
    .init("table_granted", "grant usage on sequence desk110.call_id_seq to desk110_officer"),
    .init("view_granted", "grant select on api.ring_tie to public"),
    .init("view_granted", "grant insert on api.ring_tie to desk110_investigator"),
    .init("column_granted", "grant select (name) on desk110.personal to desk110_commander"),
    .init("schema_granted", "grant usage on schema api to public"),
    .init("schema_granted", "grant usage on schema desk110 to desk110_officer"),
    .init("schema_granted", "grant create on schema api to desk110_admin"),
    .init("schema_public_open", "grant create on schema public to public"),
  ]

  private static let routines: [LintFault] = [
    .init("search_path_open", "alter function api.show_call(text, text) reset search_path"),
    .init("search_path_open", "alter function desk110.trace set search_path = public"),
    .init("api_without_definer", "alter function api.show_call(text, text) security invoker"),
    .init("definer_owner", "alter function api.show_call(text, text) owner to PERSON"),
    .init("routine_public", "grant execute on function api.look(jsonb) to public"),
    .init(
      "routine_public", "create function api.planted() returns integer language sql return 1"),
    .init("routine_granted", "grant execute on function desk110.sheet_of to desk110_officer"),
    .init("routine_granted", "grant execute on function api.look(jsonb) to PERSON"),
    .init(
      "routine_granted",
      "grant execute on function api.look(jsonb) to desk110_officer with grant option"),
    .init("routine_leakproof", "alter function desk110.mask_name(text) leakproof"),
    .init(
      "routine_language",
      """
      create function desk110.planted(float8) returns float8 language internal as 'dsin'
      """),
  ]

  private static let roles: [LintFault] = [
    .init("house_role_mighty", "alter role desk110_owner createrole"),
    .init("house_role_mighty", "alter role desk110_officer login"),
    .init("house_role_mighty", "alter role desk110_index bypassrls"),
    .init("house_role_member", "grant desk110_owner to desk110_admin"),
    .init("house_role_member", "grant pg_read_all_data to desk110_keeper"),
    .init("person_mighty", "alter role PERSON createrole"),
    .init("person_mighty", "alter role PERSON bypassrls"),
    .init("person_two_duties", "grant desk110_auditor to PERSON"),
    .init("person_in_role", "grant desk110_keeper to PERSON"),
    .init("person_in_role", "grant pg_read_all_data to PERSON"),
    .init("duty_ungiven", "revoke desk110_officer from PERSON; grant desk110_admin to PERSON"),
    .init("membership_lent", "grant desk110_officer to PERSON with admin option"),
    .init(
      "disabled_can_log_in",
      """
      insert into desk110.person_disablement (login)
      select p.login from desk110.person p where p.login <> p.added_by
      """),
    .init("setting_of_person", "alter role desk110_officer set row_security = off"),
  ]
}
