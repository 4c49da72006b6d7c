-- A group is known by its name, whether the owner made it or cards name it (card_detail, kind GROUP). every_days is 0 where it has no
-- rhythm of its own. Somebody whom the owner took out of a group that a card names is a member with left_out 1.
alter table rhythm_member add column left_out integer not null default 0;

-- A search of people that is kept under a name: words, side (INSIDE, OUTSIDE, UNKNOWN or empty), the name of a group or empty, the order.
create table people_list (
  owner_id bigint not null references owner (id),
  id bigint not null,
  name text not null,
  words text not null,
  side text not null,
  group_name text not null,
  sort text not null,
  primary key (owner_id, id)
)${clustered};
