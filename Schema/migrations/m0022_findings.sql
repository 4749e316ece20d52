-- What findings of a briefing are made of, beside its figures.
set local role desk110_owner;

-- When a tactic was last seen at a desk.
create index fraud_case_tactic on desk110.fraud_case (unit_id, tactic, opened_at);
-- What was told in cases that fit no tactic, few among many.
create index call_unknown_tactic on desk110.call (received_at) where tactic = 'T13' and case_id is not null;

insert into desk110.setting (name, value, about) values
  ('finding_cases', '5', 'Cases below which a rise of a tactic or division stays silent; the desks'' own choice.'),
  ('finding_false_percent', '5',
    'Percent of false ones borne among the surges of a briefing (Benjamini and Hochberg, 1995); the desks'' own choice.'),
  ('finding_new_days', '90', 'Days without a case after which a tactic is new here again; the desks'' own choice.'),
  ('finding_word_cases', '5',
    'Calls, and cases, that must tell a word before it can be reported as rising: 2 or more; the desks'' own choice.'),
  ('finding_word_texts', '500', 'Narratives that are looked through for words, the newest; four times as many before.');

reset role;
