-- The words of calls as they are searched, and searches that are kept.
set local role desk110_owner;

create table desk110.call_unread (
  unit_id  integer  not null,
  call_id  bigint   not null,
  primary key (unit_id, call_id)
);
comment on table  desk110.call_unread         is 'Calls whose words the index has not read yet: recorded, or amended, since the last search of their desk.';
comment on column desk110.call_unread.unit_id is 'The desk that took the call.';
comment on column desk110.call_unread.call_id is 'The call.';

create table desk110.call_text (
  call_id      bigint       primary key references desk110.call,
  unit_id      integer      not null,
  received_at  timestamptz  not null,
  kind         text         not null,
  tactic       text         not null,
  officer      name         not null,
  turn         bigint       generated always as identity,
  said         text         not null,
  folded       text         not null
);
create index call_text_newest on desk110.call_text (unit_id, received_at, call_id);
comment on table  desk110.call_text             is 'What was said in a call, as lists show it: without the numbers and names of caller and victim.';
comment on column desk110.call_text.call_id     is 'The call.';
comment on column desk110.call_text.unit_id     is 'The desk that took it.';
comment on column desk110.call_text.received_at is 'When the contact was made.';
comment on column desk110.call_text.kind        is 'What the call was about, as in the call: searches are narrowed by it without a look there.';
comment on column desk110.call_text.tactic      is 'The tactic, as in the call.';
comment on column desk110.call_text.officer     is 'Who recorded the call.';
comment on column desk110.call_text.turn        is 'Counts up as the calls of a desk are read, one search after another: what is behind a turn is new since.';
comment on column desk110.call_text.said        is 'The narrative, claimed identity, pretext, phrases, apps and note, a line each, scrubbed.';
comment on column desk110.call_text.folded      is 'The same in the one form words are compared in.';

-- Apart from the texts: through a policy with a condition PostgreSQL asks no index whose operator might leak.
create table desk110.call_gram (
  call_id  bigint     primary key references desk110.call,
  grams    integer[]  not null
);
create index call_gram_grams on desk110.call_gram using gin (grams) with (fastupdate = off);
comment on table  desk110.call_gram         is 'Which calls may have a word: each two characters in a row as one number, of each desk another.';
comment on column desk110.call_gram.call_id is 'The call.';
comment on column desk110.call_gram.grams   is 'The numbers, each once; tell no words by themselves.';

create table desk110.saved_search (
  login     name         not null references desk110.person,
  name      text         not null constraint saved_search_name_length check (length(name) between 1 and 100),
  query     text         not null,
  filter    jsonb        not null,
  sort      text         not null constraint saved_search_sort_known check (sort in ('newest', 'rank')),
  saved_at  timestamptz  not null default now(),
  run_at    timestamptz,
  turn      bigint,
  primary key (login, name)
);
comment on table  desk110.saved_search          is 'Searches a person keeps; hers alone.';
comment on column desk110.saved_search.login    is 'The person.';
comment on column desk110.saved_search.name     is 'What she calls it.';
comment on column desk110.saved_search.query    is 'The words looked for, as typed.';
comment on column desk110.saved_search.filter   is 'What narrows it.';
comment on column desk110.saved_search.sort     is 'Newest first, or by rank.';
comment on column desk110.saved_search.saved_at is 'When it was kept.';
comment on column desk110.saved_search.run_at   is 'When it was last run; null when never.';
comment on column desk110.saved_search.turn     is 'The last turn there was then: what is behind it is new.';

insert into desk110.call_unread (unit_id, call_id) select k.unit_id, k.id from desk110.call k;

insert into desk110.setting (name, value, about) values
  ('search_read_calls', '2000', 'Calls recorded since the last search whose words a search reads in at once; the others wait.'),
  ('search_walk_calls', '3000',
   'Newest calls in which words are looked for before the index is asked; common words are found there at once.'),
  ('search_reach_calls', '50000',
   'Newest calls in which a search looks that has no word of two characters, which the index cannot tell.');

reset role;
