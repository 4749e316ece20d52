-- What is told to the public: the typical case that a person chose, and the rules that keep persons out of it.
set local role desk110_owner;

create table desk110.typical_choice (
  id           bigint       generated always as identity primary key,
  unit_id      integer      not null references desk110.unit,
  period_from  timestamptz  not null,
  period_to    timestamptz  not null,
  case_id      bigint       not null references desk110.fraud_case,
  chosen_at    timestamptz  not null default now(),
  chosen_by    name         not null,
  constraint typical_choice_ordered check (period_from < period_to)
);
create index typical_choice_period on desk110.typical_choice (unit_id, period_from, period_to, id);
comment on table  desk110.typical_choice             is 'That a person chose the typical case of a period instead of the rule; the newest of a period stands.';
comment on column desk110.typical_choice.id          is 'Internal key.';
comment on column desk110.typical_choice.unit_id     is 'The desk that tells it.';
comment on column desk110.typical_choice.period_from is 'Start of the period, inclusive.';
comment on column desk110.typical_choice.period_to   is 'End of the period, exclusive.';
comment on column desk110.typical_choice.case_id     is 'The case.';
comment on column desk110.typical_choice.chosen_at   is 'When.';
comment on column desk110.typical_choice.chosen_by   is 'By whom.';

insert into desk110.setting (name, value, about) values
  ('public_count_least', '5', 'Least count that the public is told, and least number of cases near a case with a loss that is told as typical; the desks'' own choice.'),
  ('public_near_days', '28', 'Days before the end of a period within which cases of the same division are near each other; the desks'' own choice.'),
  ('public_cases', '3', 'Cases that a bulletin tells at most, each of another class; the desks'' own choice.'),
  ('public_words',
    '国家反诈中心,全民反诈,96110,110,微信,QQ,抖音,支付宝,小红书,快手,闲鱼,淘宝,京东,拼多多,腾讯会议,先生,女士,本人,事主,受害人,'
    '报警人,来电人,当事人,群众,市民,老人,学生,家属,母亲,父亲,朋友,同事,老板,领导,客服,警察,民警,银行,柜员',
    'Words that every bulletin may say even where the log has an app or a person of that name; the desks'' own choice.');

reset role;
