-- What two people other than the owner are to each other: the one behind handle_id is the PARTNER, CHILD or ASSISTANT of, REPORTS_TO, or was
-- INTRODUCED_BY the one behind other_handle. It is the owner's word; what cards say stands in card_detail, kind RELATED.
create table relation (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  kind text not null,
  other_handle bigint not null,
  primary key (owner_id, id)
)${clustered};

-- What the owner says his body and small words did in a talk: eyes, nodded, turned, no_screen, encouraged, a space between.
alter table talk_tally add column body text not null default '';

-- What the owner said of a step about himself on the path after the first day: DONE, LATER or NOT; until when it was put off.
create table own_step (
  owner_id bigint not null references owner (id),
  id bigint not null,
  step text not null,
  reply text not null,
  until_day text not null,
  primary key (owner_id, id)
)${clustered};
