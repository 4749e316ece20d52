-- Rings: what stands in several of them and makes them not one; and a quicker writing of members.
set local role desk110_owner;

create table desk110.ring_joint (
  identifier_id  bigint  not null,
  ring_id        bigint  not null,
  primary key (identifier_id, ring_id)
);
create index ring_joint_ring on desk110.ring_joint (ring_id, identifier_id);
comment on table  desk110.ring_joint               is 'That an identifier is tied into a ring beside its own, and does not make the two one.';
comment on column desk110.ring_joint.identifier_id is 'The identifier.';
comment on column desk110.ring_joint.ring_id       is 'The other ring.';

-- A build checks all that it writes at once; checked row by row, writing members took twice as long.
alter table desk110.ring_member drop constraint ring_member_identifier_id_fkey;
alter table desk110.ring_member drop constraint ring_member_ring_id_fkey;

comment on column desk110.ring_pack.ties is
  'Group, identifier and holder of each tie, in the program''s form; keys, hashes, and which identifiers are but names.';
-- Packed before apps were known as names: the next build reads the whole log.
truncate desk110.ring_pack;

reset role;
