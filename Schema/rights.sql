-- Who may do what, as a Markdown table: psql -XAt -f Schema/rights.sql
with subject (name, role, place) as (
  values ('officer', 'desk110_officer', 1), ('investigator', 'desk110_investigator', 2), ('commander', 'desk110_commander', 3),
    ('auditor', 'desk110_auditor', 4), ('admin', 'desk110_admin', 5), ('security', 'desk110_security', 6),
    ('no duty', 'desk110_person', 7), ('public', 'public', 8)
), cell (part, object, place, text) as (
  select 3, p.proname, s.place, case when has_function_privilege(s.role, p.oid, 'execute') then 'yes' else '' end
  from pg_proc p
  cross join subject s
  where p.pronamespace = 'api'::regnamespace
  union all
  select case n.nspname when 'api' then 4 else 5 end, n.nspname || '.' || c.relname, s.place, (
    select coalesce(string_agg(r.name, ' ' order by r.place), '')
    from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) with ordinality r (name, place)
    where has_schema_privilege(s.role, n.oid, 'usage') and has_table_privilege(s.role, c.oid, r.name))
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  cross join subject s
  where n.nspname in ('desk110', 'api') and c.relkind in ('r', 'v')
), line (part, object, text) as (
  select 0, '', '| object | ' || string_agg(s.name, ' | ' order by s.place) || ' |' from subject s
  union all
  select 1, '', '| --- |' || string_agg(' --- |', '' order by s.place) from subject s
  union all
  select c.part, c.object, '| `' || c.object || '` | ' || string_agg(c.text, ' | ' order by c.place) || ' |'
  from cell c
  group by c.part, c.object
)
select line.text from line order by line.part, line.object collate "C"
