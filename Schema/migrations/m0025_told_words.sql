-- Sentences of a typical case are those of narratives: a pretext and the phrases beside it stand on lines of their own
-- (public_facts), and no longer read as one sentence.
set local role desk110_owner;

update desk110.setting
set about = 'Least count that the public is told of a whole week, and least number of cases near a case with a loss that is told as '
  'typical; the desks'' own choice.'
where name = 'public_count_least';

reset role;
