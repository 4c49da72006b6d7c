-- What the owner said of two handles: of one human (same 1), or of different people (same 0). Handles are named by kind and value, so that
-- the word outlives imports and the taking back of imports. Of two words about one pair the later counts.
create table same_person (
  owner_id bigint not null references owner (id),
  id bigint not null,
  one text not null,
  other text not null,
  same integer not null,
  primary key (owner_id, id)
)${clustered};

-- Pairs that evidence joins without a question, with the reason in words. Derived after imports; what the owner said stands above it.
create table sure_pair (
  owner_id bigint not null references owner (id),
  one text not null,
  other text not null,
  why text not null,
  primary key (owner_id, one, other)
)${clustered};

-- Handles that the owner wants to see no more: how is thing (a robot, a list, a shared box), hidden, or removed. at in seconds since 1970.
create table set_aside (
  owner_id bigint not null references owner (id),
  handle text not null,
  how text not null,
  at bigint not null,
  primary key (owner_id, handle)
)${clustered};
