-- Freezes that wait for another (轮候冻结), the clock of a bank's answer, and whom money came back to.
set local role desk110_owner;

insert into desk110.setting (name, value, about) values
  ('stop_answer_minutes', '30',
   'Minutes after which a bank that was sent a request and has not answered is to be asked; the desks'' own choice.');

alter table desk110.freeze_event drop constraint freeze_event_state_known, drop constraint freeze_event_whole;
alter table desk110.freeze_event
  add constraint freeze_event_state_known check (state in ('queued', 'frozen', 'renewed', 'released', 'returned')),
  add constraint freeze_event_whole check (
    (state in ('frozen', 'renewed')) = (until is not null)
    and (state in ('queued', 'frozen', 'renewed')) = (months is not null)
    and (state in ('queued', 'frozen', 'returned')) = (amount_fen is not null));
drop index desk110.freeze_event_once;
create unique index freeze_event_once on desk110.freeze_event (order_id, state) where state in ('queued', 'frozen', 'released');
create index freeze_event_queued on desk110.freeze_event (order_id) where state = 'queued';
comment on column desk110.freeze_event.state is
  'queued behind another freeze (轮候), frozen, renewed, released, or returned (返还) to the victim.';
comment on column desk110.freeze_event.months     is 'For how many months it was ordered, frozen or renewed.';
comment on column desk110.freeze_event.amount_fen is 'What was ordered, frozen or returned, in fen.';

create index transfer_pair on desk110.transfer (from_identifier_id, to_identifier_id, at);

reset role;
