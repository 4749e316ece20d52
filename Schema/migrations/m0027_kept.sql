-- Calls that a terminal kept while the database was away, and for how long it keeps them once they are sent.
set local role desk110_owner;

insert into desk110.setting (name, value, about) values
  ('kept_days', '7', 'Days for which a terminal keeps calls that were sent: not fewer than lie between two backups, so that a restored log gets them again; the desks'' own choice.'),
  ('kept_clock_seconds', '600', 'Seconds by which the clock of a terminal may be off before the audit says so of a call it kept; the desks'' own choice.');

reset role;
