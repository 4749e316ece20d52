-- Half a number is looked for in the indexes alone: of the hundreds of numbers that end alike, none is read
-- before it is known which are shown.
set local role desk110_owner;

drop index desk110.identifier_tail;
create index identifier_tail on desk110.identifier (right(canonical, 4), kind) include (id, canonical, is_official)
  where not is_masked;

drop index desk110.mention_identifier;
create index mention_identifier on desk110.mention (identifier_id, call_id) include (role);

reset role;
