-- How much the owner agrees with eight sentences about what relationships give, once a month: one digit each, 0 for passed over.
create table balance (
  owner_id bigint not null references owner (id),
  id bigint not null,
  on_day text not null,
  answers text not null,
  primary key (owner_id, id)
)${clustered};

-- Which of those sentences a need shall make truer, by its name, where it comes from one.
alter table need add column lacks text;
