-- Calls that a terminal kept while the database was away.
set local role desk110_owner;

-- How far a terminal's clock was off is known to the second where it did not start again meanwhile; else only that it cannot have
-- been ahead by less than it is ahead of now.
create function api.record_kept_call(p_sheet jsonb, p_kept_at timestamptz, p_waited_seconds integer) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_answer jsonb   := api.record_call(p_sheet);
  v_ahead  bigint;
begin
  v_ahead := round(extract(epoch from p_kept_at - (clock_timestamp() - make_interval(secs => coalesce(p_waited_seconds, 0)))));
  perform desk110.trace(v_unit, 'call.kept', v_answer ->> 'call', jsonb_strip_nulls(jsonb_build_object(
    'kept_at', p_kept_at, 'waited_seconds', p_waited_seconds,
    'clock_ahead_seconds', case
      when p_waited_seconds is not null and abs(v_ahead) > desk110.setting_number('kept_clock_seconds')
        or p_waited_seconds is null and v_ahead > desk110.setting_number('kept_clock_seconds') then v_ahead
    end)));
  return v_answer;
end
$$;
comment on function api.record_kept_call(jsonb, timestamptz, integer) is
  'Records a call that a terminal kept since p_kept_at by its clock, p_waited_seconds by a clock that nobody sets, null where that is '
  'not known; the audit tells both, and how far the terminal''s clock was off.';

create function api.days_kept() returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('officer', 'investigator');
  return desk110.setting_number('kept_days')::integer;
end
$$;
comment on function api.days_kept() is 'Days for which a terminal keeps calls that were sent.';

revoke all on function api.record_kept_call(jsonb, timestamptz, integer), api.days_kept() from public;
grant execute on function api.record_kept_call(jsonb, timestamptz, integer), api.days_kept()
  to desk110_officer, desk110_investigator;

reset role;
