-- Which duty may call which function, as a Markdown table: psql -XAt -f Schema/rights.sql
with duty (name, place) as (
  values ('officer', 1), ('investigator', 2), ('commander', 3), ('auditor', 4), ('admin', 5), ('security', 6)
), line (part, place, text) as (
  select 0, '', '| function | ' || string_agg(d.name, ' | ' order by d.place) || ' |' from duty d
  union all
  select 1, '', '| --- |' || string_agg(' --- |', '' order by d.place) from duty d
  union all
  select 2, p.proname, '| `' || p.proname || '` | ' || string_agg(
      case when has_function_privilege('desk110_' || d.name, p.oid, 'execute') then 'yes' else '' end, ' | '
      order by d.place) || ' |'
  from pg_proc p
  cross join duty d
  where p.pronamespace = 'api'::regnamespace
  group by p.oid, p.proname
)
select line.text from line order by line.part, line.place collate "C"
