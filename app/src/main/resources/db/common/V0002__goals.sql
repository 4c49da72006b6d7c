-- What the user wants the network to cover, and what he says of people and relationships.

create table need (
  owner_id bigint not null references owner (id),
  id bigint not null,
  category text not null,
  what text not null,
  horizon text not null,
  since text not null,
  closed_on text,
  primary key (owner_id, id)
)${clustered};

create table initiative (
  owner_id bigint not null references owner (id),
  id bigint not null,
  name text not null,
  purpose text not null,
  weeks integer not null,
  since text not null,
  closed_on text,
  primary key (owner_id, id)
)${clustered};

-- Somebody an initiative needs: a role, and who fills it once that is known (handle_id 0 before).
create table stakeholder (
  owner_id bigint not null,
  id bigint not null,
  initiative_id bigint not null,
  role text not null,
  handle_id bigint not null,
  on_board_on text,
  primary key (owner_id, id),
  foreign key (owner_id, initiative_id) references initiative (owner_id, id)
)${clustered};

create table shared_goal (
  owner_id bigint not null,
  id bigint not null,
  handle_id bigint not null,
  what text not null,
  due_on text,
  since text not null,
  done_on text,
  primary key (owner_id, id)
)${clustered};

-- A word of the user's about a person, or about himself (handle_id 0): knows, wants, gives, place, note.
create table remark (
  owner_id bigint not null,
  id bigint not null,
  handle_id bigint not null,
  aspect text not null,
  words text not null,
  primary key (owner_id, id)
)${clustered};

-- The user's view of a tie's kind, kept with its history: answers to three questions, and a word that overrules.
create table kind_said (
  owner_id bigint not null,
  id bigint not null,
  handle_id bigint not null,
  at bigint not null,
  answers text not null,
  kind text,
  primary key (owner_id, id)
)${clustered};

-- A relationship check-in: five answers of the user, and those of the other side, sealed until both are there.
create table check_in (
  owner_id bigint not null,
  id bigint not null,
  handle_id bigint not null,
  at bigint not null,
  mine text,
  theirs text,
  digest text,
  until bigint,
  primary key (owner_id, id)
)${clustered};
