-- The tables and what refers to what, as a mermaid diagram: psql -XAt -f Schema/diagram.sql
with key as (
  select c.conrelid, c.confrelid, c.contype, c.conname, k.attnum, k.place, cardinality(c.conkey) as width
  from pg_constraint c
  cross join lateral unnest(c.conkey) with ordinality k (attnum, place)
  where c.connamespace = 'desk110'::regnamespace and c.contype in ('p', 'u', 'f')
), shown as (
  select t.relname, a.attnum, a.attname,
    b.typname as type,
    concat_ws(', ', case when bool_or(k.contype = 'p') then 'PK' end, case when bool_or(k.contype = 'f') then 'FK' end,
      case when bool_or(k.contype = 'u' and k.width = 1) then 'UK' end) as marks
  from pg_class t
  join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  join pg_type b on b.oid = a.atttypid
  join key k on k.conrelid = t.oid and k.attnum = a.attnum
  where t.relnamespace = 'desk110'::regnamespace and t.relkind = 'r' and (k.contype <> 'u' or k.width = 1)
  group by t.relname, a.attnum, a.attname, b.typname
), line (part, place, number, text) as (
  select 0, '', 0, 'erDiagram'
  union all
  select 1, parent.relname || ' ' || child.relname || ' ' || a.attname, 0,
    format('    %s %s--%s %s : "%s"', parent.relname,
      case when a.attnotnull then '||' else '|o' end,
      case when exists (
          select from key one
          where one.conrelid = k.conrelid and one.contype in ('p', 'u') and one.width = 1 and one.attnum = k.attnum)
        then 'o|' else 'o{' end,
      child.relname, a.attname)
  from key k
  join pg_class child on child.oid = k.conrelid
  join pg_class parent on parent.oid = k.confrelid
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.attnum
  where k.contype = 'f' and k.place = k.width
  union all
  select 2, s.relname, 0, format('    %s {', s.relname) from shown s group by s.relname
  union all
  select 2, s.relname, s.attnum, format('        %s %s %s', s.type, s.attname, s.marks) from shown s
  union all
  select 2, s.relname, 10000, '    }' from shown s group by s.relname
)
select line.text from line order by line.part, line.place collate "C", line.number, line.text collate "C"
