-- Takes away all that is no data: policies, triggers, rights on tables, views, functions. What follows lays them anew.
do $$
declare
  v_statement text;
begin
  if to_regnamespace('desk110') is null then
    return;
  end if;
  set local role desk110_owner;
  for v_statement in
    select format('drop policy %I on %s', p.polname, p.polrelid::regclass)
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'desk110'::regnamespace
    union all
    select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'desk110'::regnamespace and not t.tgisinternal
    union all
    -- Not forced, row-level security lets the owner change all rows there are, not those of one desk.
    select format('alter table %s no force row level security', c.oid::regclass)
    from pg_class c
    where c.relnamespace = 'desk110'::regnamespace and c.relkind in ('r', 'p') and c.relforcerowsecurity
    union all
    select format('drop view if exists %s cascade', c.oid::regclass)
    from pg_class c
    where c.relnamespace in ('desk110'::regnamespace, 'api'::regnamespace) and c.relkind = 'v'
  loop
    execute v_statement;
  end loop;
  revoke all on all tables in schema desk110 from desk110_index, desk110_keeper;
  -- In one statement, as they refer to each other; never with cascade, which would take a table's column along.
  select 'drop function ' || string_agg(p.oid::regprocedure::text, ', ') into v_statement
  from pg_proc p
  where p.pronamespace in ('desk110'::regnamespace, 'api'::regnamespace);
  if v_statement is not null then
    execute v_statement;
  end if;
  reset role;
end
$$;
