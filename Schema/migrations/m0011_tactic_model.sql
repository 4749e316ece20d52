-- Models that desks learn from their own labelled cases, and which of them suggests tactics.
set local role desk110_owner;

create table desk110.tactic_model (
  unit_id            integer      not null references desk110.unit,
  version            integer      not null constraint tactic_model_version_positive check (version > 0),
  scheme             text         not null,
  trained_at         timestamptz  not null default now(),
  trained_by         name         not null,
  cases              integer      not null constraint tactic_model_cases_positive check (cases > 0),
  held_out           integer      not null constraint tactic_model_held_out_positive check (held_out > 0),
  macro_f1           integer      not null
                     constraint tactic_model_macro_f1_is_share check (macro_f1 between 0 and 10000),
  lexicon_macro_f1   integer      not null
                     constraint tactic_model_lexicon_macro_f1_is_share check (lexicon_macro_f1 between 0 and 10000),
  majority_macro_f1  integer      not null
                     constraint tactic_model_majority_macro_f1_is_share check (majority_macro_f1 between 0 and 10000),
  method             text         not null constraint tactic_model_method_length check (length(method) between 1 and 500),
  weights            bytea        not null
                     constraint tactic_model_weights_size check (length(weights) between 1 and 16777216),
  primary key (unit_id, version)
);
comment on table  desk110.tactic_model                   is 'What a desk learnt from its own labelled cases to suggest tactics by; never changed, never another desk''s.';
comment on column desk110.tactic_model.unit_id           is 'The desk whose cases it was learnt from.';
comment on column desk110.tactic_model.version           is 'Its number at that desk, from 1.';
comment on column desk110.tactic_model.scheme            is 'The version of the tactic scheme its classes are of.';
comment on column desk110.tactic_model.trained_at        is 'When it was learnt.';
comment on column desk110.tactic_model.trained_by        is 'By whom.';
comment on column desk110.tactic_model.cases             is 'Cases it was learnt from.';
comment on column desk110.tactic_model.held_out          is 'Further cases, never learnt from, on which it was judged.';
comment on column desk110.tactic_model.macro_f1          is 'Its macro-averaged F1 on the cases held out, per ten thousand.';
comment on column desk110.tactic_model.lexicon_macro_f1  is 'That of the word list on the same cases, per ten thousand.';
comment on column desk110.tactic_model.majority_macro_f1 is 'That of always saying the most frequent class, per ten thousand.';
comment on column desk110.tactic_model.method            is 'How it was learnt: features, solver, seed; enough to learn it again.';
comment on column desk110.tactic_model.weights           is 'The classes, character sequences and weights, in the program''s form; no digit of any text.';

create table desk110.tactic_model_use (
  id         bigint       generated always as identity primary key,
  unit_id    integer      not null references desk110.unit,
  version    integer,
  chosen_at  timestamptz  not null default now(),
  chosen_by  name         not null,
  foreign key (unit_id, version) references desk110.tactic_model (unit_id, version)
);
create index tactic_model_use_unit on desk110.tactic_model_use (unit_id, id);
comment on table  desk110.tactic_model_use           is 'What was chosen to suggest tactics at a desk; the newest row is in force, without one the word list.';
comment on column desk110.tactic_model_use.id        is 'Order of choosing.';
comment on column desk110.tactic_model_use.unit_id   is 'The desk.';
comment on column desk110.tactic_model_use.version   is 'The model; none for the word list.';
comment on column desk110.tactic_model_use.chosen_at is 'When.';
comment on column desk110.tactic_model_use.chosen_by is 'By whom; the learner where the model came into force by beating the word list.';

insert into desk110.setting (name, value, about) values
  ('tactic_score_min', '0.40',
   'Score from 0 to 1 below which a tactic that a model suggests is said to be unsure; the desk''s own choice.');

reset role;
