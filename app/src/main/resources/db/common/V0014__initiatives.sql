-- Which kind of relationship an initiative wants with somebody it needs; empty while that is not said.
alter table stakeholder add column wanted text not null default '';

-- What moved in an initiative: a word, a yes, a no, on its day, by whom (a stakeholder's number, or 0).
create table moved (
  owner_id bigint not null references owner (id),
  id bigint not null,
  initiative_id bigint not null,
  stakeholder_id bigint not null,
  day text not null,
  words text not null,
  primary key (owner_id, id),
  foreign key (owner_id, initiative_id) references initiative (owner_id, id)
)${clustered};
