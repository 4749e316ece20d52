-- What an investigator asks by half a number, and what one account has to say at a time.
set local role desk110_owner;

create index identifier_masked_tail on desk110.identifier (right(canonical, 4)) where is_masked;
create index identifier_masked_head on desk110.identifier (split_part(canonical, '*', 1))
  where is_masked and strpos(right(canonical, 4), '*') > 0;

-- The newest entries first, so that the account all the country pays to costs no more than its last ones.
drop index desk110.money_to, desk110.money_from;
create index money_to   on desk110.money (to_identifier_id, id)   where to_identifier_id is not null;
create index money_from on desk110.money (from_identifier_id, id) where from_identifier_id is not null;

insert into desk110.setting (name, value, about) values
  ('dossier_mentions', '5000',
   'Newest mentions and ledger entries of one account that its dossier counts; beyond them it says "at least".'),
  ('find_accounts', '1000',
   'Numbers that fit a half-known one and are ranked; of more, those found first, and the answer says "at least".'),
  ('dossier_tie_calls', '500', 'Newest calls of an account whose other numbers its dossier ties to it.'),
  ('tie_hub_calls', '50',
   'Calls from which on a number that many accounts share is a hub, such as a hotline or a platform: a tie by it says little.');

reset role;
