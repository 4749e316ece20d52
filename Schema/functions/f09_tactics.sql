-- Tactics learnt from labelled cases: what to learn from, the models, and which is in force.
set local role desk110_owner;

create trigger tactic_model_append_only before update or delete on desk110.tactic_model
  for each row execute function desk110.append_only();
create trigger tactic_model_not_truncated before truncate on desk110.tactic_model
  for each statement execute function desk110.append_only();
create trigger tactic_model_use_append_only before update or delete on desk110.tactic_model_use
  for each row execute function desk110.append_only();
create trigger tactic_model_use_not_truncated before truncate on desk110.tactic_model_use
  for each statement execute function desk110.append_only();

-- The order is that in which a sheet's words are put together when a tactic is suggested for it.
create function desk110.tactic_words(p_sheet jsonb) returns text
  language sql immutable
  set search_path = pg_catalog, pg_temp
return (
  select string_agg(desk110.scrub(w.said, p_sheet), E'\n' order by w.part, w.place)
  from (
    select 1, 0, p_sheet ->> 'narrative'
    union all
    select 2, 0, p_sheet #>> '{elements,claimed_identity}'
    union all
    select 3, 0, p_sheet #>> '{elements,pretext}'
    union all
    select 4, p.place, p.said from jsonb_array_elements_text(p_sheet #> '{elements,phrases}') with ordinality p (said, place)
    union all
    select 5, a.place, a.said from jsonb_array_elements_text(p_sheet #> '{elements,apps}') with ordinality a (said, place)
  ) w (part, place, said)
  where w.said is not null);
comment on function desk110.tactic_words(jsonb) is 'The words of a sheet that tell its tactic, scrubbed as in lists.';

create function api.labelled_narratives(p_before text, p_limit integer) returns table (call text, tactic text, words text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_before bigint  := desk110.id_of(2, p_before);
begin
  if p_before is not null and v_before is null then
    perform desk110.refuse('DK404', 'call_unknown', 'no such call');
  end if;
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'tactic.read', p_before, jsonb_build_object('limit', p_limit));
  return query
    select desk110.call_number(k.id), k.tactic, desk110.tactic_words(desk110.sheet_of(k.id))
    from desk110.call k
    where k.unit_id = v_unit and k.tactic_given and k.narrative is not null
      and k.kind not in ('not_fraud', 'invalid')
      and (v_before is null or k.id < v_before)
    order by k.id desc
    limit p_limit;
end
$$;
comment on function api.labelled_narratives(text, integer) is
  'What calls of the own desk told, with the tactic an officer gave, the newest first, from before a call; scrubbed as in lists.';

create function desk110.tactic_model_in_force(p_unit integer) returns integer
  language sql stable
  set search_path = pg_catalog, pg_temp
return (select u.version from desk110.tactic_model_use u where u.unit_id = p_unit order by u.id desc limit 1);
comment on function desk110.tactic_model_in_force(integer) is
  'The version of the model a desk suggests tactics by; null for the word list.';

create function api.store_tactic_model(p_model jsonb, p_weights bytea) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit    integer := desk110.worker('officer', 'investigator');
  v_beats   boolean := (p_model ->> 'macro_f1')::integer > (p_model ->> 'lexicon_macro_f1')::integer;
  v_version integer;
begin
  perform pg_advisory_xact_lock(hashtext('desk110.tactic_model'), v_unit);
  v_version := 1 + coalesce((select max(m.version) from desk110.tactic_model m where m.unit_id = v_unit), 0);
  insert into desk110.tactic_model (
    unit_id, version, scheme, trained_by, cases, held_out, macro_f1, lexicon_macro_f1, majority_macro_f1, method, weights)
  values (
    v_unit, v_version, p_model ->> 'scheme', desk110.me(), (p_model ->> 'cases')::integer, (p_model ->> 'held_out')::integer,
    (p_model ->> 'macro_f1')::integer, (p_model ->> 'lexicon_macro_f1')::integer,
    (p_model ->> 'majority_macro_f1')::integer, p_model ->> 'method', p_weights);
  if v_beats then
    insert into desk110.tactic_model_use (unit_id, version, chosen_by) values (v_unit, v_version, desk110.me());
  end if;
  perform desk110.trace(v_unit, 'tactic.learn', v_version::text, jsonb_build_object('in_force', v_beats));
  return jsonb_build_object('version', v_version, 'in_force', v_beats);
end
$$;
comment on function api.store_tactic_model(jsonb, bytea) is
  'Keeps a model learnt from cases of the own desk; in force at once where it beat the word list on the cases held out.';

create function api.tactic_model(p_version integer default null) returns table (version integer, weights bytea, score_min text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  return query
    select m.version, m.weights, desk110.setting_text('tactic_score_min')
    from (values (1)) one (row)
    left join desk110.tactic_model m
      on m.unit_id = v_unit and m.version = coalesce(p_version, desk110.tactic_model_in_force(v_unit));
end
$$;
comment on function api.tactic_model(integer) is
  'A model of the own desk, the one in force when none is named, and the score below which what it suggests is unsure; '
  'nulls for the model where there is none.';

create function api.list_tactic_models(p_limit integer) returns table (
    version integer, trained_at timestamptz, trained_by name, cases integer, held_out integer, macro_f1 integer,
    lexicon_macro_f1 integer, majority_macro_f1 integer, method text, scheme text, bytes integer, in_force boolean,
    chosen_at timestamptz, chosen_by name)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit     integer := desk110.worker('officer', 'investigator');
  v_in_force integer := desk110.tactic_model_in_force(v_unit);
begin
  return query
    select m.version, m.trained_at, m.trained_by, m.cases, m.held_out, m.macro_f1, m.lexicon_macro_f1,
      m.majority_macro_f1, m.method, m.scheme, length(m.weights), m.version is not distinct from v_in_force,
      u.chosen_at, u.chosen_by
    from desk110.tactic_model m
    left join lateral (
      select w.chosen_at, w.chosen_by from desk110.tactic_model_use w
      where w.unit_id = v_unit and w.version = m.version order by w.id desc limit 1
    ) u on true
    where m.unit_id = v_unit
    order by m.version desc
    limit p_limit;
end
$$;
comment on function api.list_tactic_models(integer) is
  'The models of the own desk, newest first, with their scores and when each was last chosen.';

create function api.use_tactic_model(p_version integer) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  if p_version is not null
    and not exists (select from desk110.tactic_model m where m.unit_id = v_unit and m.version = p_version)
  then
    perform desk110.refuse('DK404', 'tactic_model_unknown', 'no such model');
  end if;
  perform pg_advisory_xact_lock(hashtext('desk110.tactic_model'), v_unit);
  if p_version is not distinct from desk110.tactic_model_in_force(v_unit) then
    return jsonb_build_object('status', 'unchanged', 'version', p_version);
  end if;
  insert into desk110.tactic_model_use (unit_id, version, chosen_by) values (v_unit, p_version, desk110.me());
  perform desk110.trace(v_unit, 'tactic.use', coalesce(p_version::text, 'lexicon'));
  return jsonb_build_object('status', 'chosen', 'version', p_version);
end
$$;
comment on function api.use_tactic_model(integer) is
  'Chooses what suggests tactics at the own desk: a version, or the word list where none is named.';

do $$
declare
  v_function text;
begin
  foreach v_function in array array[
    'labelled_narratives(text, integer)',
    'store_tactic_model(jsonb, bytea)',
    'tactic_model(integer)',
    'list_tactic_models(integer)',
    'use_tactic_model(integer)'
  ] loop
    execute 'revoke all on function api.' || v_function || ' from public';
    execute 'grant execute on function api.' || v_function || ' to desk110_officer, desk110_investigator';
  end loop;
end
$$;

reset role;
revoke all on all functions in schema desk110 from public;
