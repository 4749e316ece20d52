-- What the call sheet asks while an officer types.
set local role desk110_owner;

create index identifier_tail on desk110.identifier (right(canonical, 4), kind) where not is_masked;

insert into desk110.setting (name, value, about) values
  ('stop_minutes', '30', 'Minutes after a report within which a stop-payment is to be entered (银发〔2016〕86号).');

reset role;
