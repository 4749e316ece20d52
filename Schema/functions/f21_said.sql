-- The last look that no person is in a text that goes out, and the words that every text may say.
set local role desk110_owner;

alter table desk110.public_word enable row level security, force row level security;
create policy all_rows on desk110.public_word to desk110_owner using (true) with check (true);
create trigger public_word_append_only before update or delete on desk110.public_word
  for each row execute function desk110.append_only();
create trigger public_word_not_truncated before truncate on desk110.public_word
  for each statement execute function desk110.append_only();

-- Texts are compared as they are searched: narrow, lower case, simplified; digits also without what stands between them.
create function desk110.plain_digits(p_text text) returns text
  language sql immutable strict parallel safe
return regexp_replace(
  translate(desk110.compared(normalize(p_text, nfkc)), '〇零幺一壹二两贰三叁四肆五伍六陆七柒八捌九玖', '0011122233445566778899'),
  '(?<=[0-9x*]) +(?=[0-9x*])', '', 'g');
comment on function desk110.plain_digits(text) is 'A text with its digits, spelt or in figures, as plain ones in a row.';

create function desk110.parts_of(p_run text, p_least integer, p_most integer) returns setof text
  language sql immutable strict parallel safe
begin atomic
  select substr(p_run, start, size)
  from generate_series(1, length(p_run)) start
  cross join generate_series(p_least, p_most) size
  where start + size - 1 <= length(p_run);
end;
comment on function desk110.parts_of(text, integer, integer) is 'Every part of a run of characters of some length.';

create function desk110.public_form(p_word text) returns text
  language sql immutable strict parallel safe
return desk110.folded(normalize(p_word, nfkc));
comment on function desk110.public_form(text) is 'A word as it is compared with what may be said: letters and digits alone.';

create function desk110.is_public(p_token text) returns boolean
  language sql stable
return coalesce((
  select w.is_said
  from desk110.public_word w
  where desk110.public_form(w.word) = desk110.public_form(p_token)
  order by w.id desc
  limit 1), false);
comment on function desk110.is_public(text) is 'Whether a word may be said even where the log has an app or a person of that name.';

create function desk110.words_in_row(p_text text) returns setof text
  language sql immutable strict parallel safe
begin atomic
  with said as materialized (
    select array_remove(regexp_split_to_array(desk110.compared(normalize(p_text, nfkc)), '[^a-z0-9]+'), '') as words
  )
  select array_to_string(said.words[first:first + size - 1], '')
  from said
  cross join generate_series(1, 4) size
  cross join lateral generate_series(1, cardinality(said.words) - size + 1) first;
end;
comment on function desk110.words_in_row(text) is 'Up to four words of letters in a row, without what stands between them.';

create function desk110.tokens(p_text text) returns text[]
  language plpgsql immutable strict parallel safe
as $$
declare
  v_folded text := desk110.folded(normalize(p_text, nfkc));
  v_narrow text := normalize(p_text, nfkc);
begin
  return array(
    select p
    from desk110.parts_of(case when v_folded ~ '[\u3400-\u9fff]' then v_folded end, 2, 12) p
    where octet_length(p) > length(p) and p ~ '[\u3400-\u9fff]'
    union
    select p
    from regexp_matches(desk110.plain_digits(p_text), '[0-9x*]{5,}', 'g') run
    cross join desk110.parts_of(run[1], 5, 32) part
    cross join lateral (values (part), ('+' || part), ('00' || part)) v (p)
    union
    select w from desk110.words_in_row(p_text) w where length(w) >= 4
    union
    select v.p
    from regexp_matches(v_narrow, '[A-Za-z0-9._@:/?&=%#+~*-]{3,}', 'g') said
    cross join lateral rtrim(said[1], '.:/?-') whole
    cross join lateral (
      select whole as p
      union all select lower(whole)
      union all select s from regexp_split_to_table(whole, '[/:@?&=#]') s where length(s) >= 4
    ) v);
end
$$;
comment on function desk110.tokens(text) is
  'Whatever in a text might be a name or a number: parts with Chinese characters, digits however written, words, addresses.';

-- A probe for each token, however many names there are.
create function desk110.known_tokens(p_tokens text[]) returns text[]
  language plpgsql stable
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set jit = off
as $$
declare
  v_keys  bigint[] := array(select hashtextextended(t, 0) from unnest(p_tokens) t);
  v_found bigint[] := array(
    select p.name_key from desk110.personal p where p.name_key = any (v_keys)
    union
    select p.id_number_key from desk110.personal p where p.id_number_key = any (v_keys)
    union
    select m.holder_key from desk110.mention m where m.holder_key = any (v_keys));
begin
  return array(
    select k.token
    from (
      select i.canonical as token from desk110.identifier i where i.canonical = any (p_tokens) and not i.is_official
      union
      select p.phone from desk110.personal p where p.phone = any (p_tokens)
      union
      select t.token from unnest(p_tokens, v_keys) t (token, key) where t.key = any (v_found)
    ) k
    where not desk110.is_public(k.token));
end
$$;
comment on function desk110.known_tokens(text[]) is
  'Which of the tokens the log knows: identifiers of all desks, names, phones and documents of the desks in sight.';

create function api.check_public(p_from timestamptz, p_to timestamptz, p_paragraphs text[]) returns integer[]
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator', 'commander');
  v_known  text[]  := desk110.known_tokens(array(
    select distinct unnest(desk110.tokens(p.said)) from unnest(p_paragraphs) p (said)));
  v_places integer[] := array(
    select p.place::integer
    from unnest(p_paragraphs) with ordinality p (said, place)
    where cardinality(v_known) > 0 and desk110.tokens(p.said) && v_known
    order by p.place);
begin
  perform desk110.trace(v_unit, 'bulletin.check', null, jsonb_build_object(
    'from', p_from, 'to', p_to, 'paragraphs', cardinality(p_paragraphs), 'refused', cardinality(v_places)));
  return v_places;
end
$$;
comment on function api.check_public(timestamptz, timestamptz, text[]) is
  'The places, from 1, of the paragraphs of a bulletin in which something stands that the log knows: a number, a name, a document; '
  'never what it is.';

create function desk110.names_own(p_root bigint, p_text text) returns boolean
  language plpgsql stable
as $$
declare
  v_tokens text[]   := desk110.tokens(p_text);
  v_keys   bigint[] := array(select hashtextextended(t, 0) from unnest(v_tokens) t);
begin
  return exists (
    select
    from desk110.fraud_case part
    join desk110.call k on k.case_id = part.id
    left join desk110.personal p on p.call_id = k.id
    left join desk110.mention m on m.call_id = k.id
    left join desk110.identifier i on i.id = m.identifier_id and not i.is_official
    where part.root_id = p_root
      and (p.phone = any (v_tokens)
        or p.id_number_key = any (v_keys)
        or p.name_key = any (v_keys) and not desk110.is_public(p.name)
        or m.holder_key = any (v_keys) and not desk110.is_public(m.holder)
        or i.canonical = any (v_tokens) and not desk110.is_public(i.canonical)));
end
$$;
comment on function desk110.names_own(bigint, text) is 'Whether a text has a person or a number of a case.';

create function api.public_words() returns table (word text, reason text, set_at timestamptz, set_by name)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('officer', 'investigator', 'commander', 'auditor', 'admin', 'security');
  return query
    select w.word, w.reason, w.set_at, w.set_by
    from (
      select distinct on (desk110.public_form(n.word)) n.id, n.word, n.is_said, n.reason, n.set_at, n.set_by
      from desk110.public_word n
      order by desk110.public_form(n.word), n.id desc
    ) w
    where w.is_said
    order by w.id;
end
$$;
comment on function api.public_words() is 'The words that every bulletin may say, and why; everybody with a duty may know them.';

create function api.set_public_word(p_word text, p_is_said boolean, p_reason text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('security');
  v_word   text    := btrim(normalize(p_word, nfkc));
  v_reason text    := btrim(p_reason);
begin
  if coalesce(v_reason, '') = '' or length(v_reason) > 500 then
    perform desk110.refuse('DK422', 'public_word_reason', 'a reason must be given');
  end if;
  if coalesce(desk110.public_form(v_word), '') = '' or length(v_word) > 40 or v_word ~ '[\u0001-\u001f]' then
    perform desk110.refuse('DK422', 'public_word_form', 'no word, or a long one');
  end if;
  -- Seven digits are a telephone number at least.
  if desk110.plain_digits(v_word) ~ '[0-9x*]{7}' then
    perform desk110.refuse('DK422', 'public_word_number', 'a number that may be a person''s');
  end if;
  if desk110.is_public(v_word) = p_is_said then
    return false;
  end if;
  insert into desk110.public_word (word, is_said, reason, set_by) values (v_word, p_is_said, v_reason, desk110.me());
  perform desk110.trace(
    v_unit, 'bulletin.word', v_word, jsonb_build_object('said', p_is_said, 'reason', v_reason));
  return true;
end
$$;
comment on function api.set_public_word(text, boolean, text) is
  'Lets every bulletin say a word from now on, or no more, for a reason; false where it was so before.';

reset role;

revoke all on function api.check_public(timestamptz, timestamptz, text[]), api.public_words(),
  api.set_public_word(text, boolean, text) from public;
grant execute on function api.check_public(timestamptz, timestamptz, text[])
  to desk110_officer, desk110_investigator, desk110_commander;
grant execute on function api.public_words()
  to desk110_officer, desk110_investigator, desk110_commander, desk110_auditor, desk110_admin, desk110_security;
grant execute on function api.set_public_word(text, boolean, text) to desk110_security;
