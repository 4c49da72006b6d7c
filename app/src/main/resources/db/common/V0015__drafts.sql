-- A letter as the owner changed it, by the move that it belongs to; it goes when the move is answered.
create table draft (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  cause text not null,
  about text not null,
  subject text not null,
  body text not null,
  primary key (owner_id, id)
)${clustered};
