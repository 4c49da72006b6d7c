-- What the user does for relationships, and what he says of them. Times are seconds since 1970 in UTC, days are ISO 8601.

alter table rhythm add column at_most_days integer;

-- A rhythm for several people, who may have their own besides.
create table rhythm_group (
  owner_id bigint not null references owner (id),
  id bigint not null,
  name text not null,
  every_days integer not null,
  at_most_days integer,
  primary key (owner_id, id)
)${clustered};

create table rhythm_member (
  owner_id bigint not null,
  group_id bigint not null,
  handle_id bigint not null,
  primary key (owner_id, group_id, handle_id)
)${clustered};

-- Days on which nothing is asked: about one person (a snooze), or about anybody (handle_id 0, a holiday).
create table pause (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  from_day text not null,
  until_day text not null,
  what text not null,
  primary key (owner_id, id)
)${clustered};

-- Value given or received: help, introduction, information, advice, opportunity, thanks, asking for help, admitting a mistake.
create table exchange (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  given integer not null,
  sort text not null,
  what text not null,
  at bigint not null,
  primary key (owner_id, id)
)${clustered};

-- A quarrel: when it began, the private worksheet, the repair, and how it was two weeks later.
create table tension (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  at bigint not null,
  facts text not null,
  story text not null,
  readings text not null,
  given text not null,
  goal text not null,
  repaired_at bigint,
  repair text,
  closed_at bigint,
  closing text,
  primary key (owner_id, id)
)${clustered};

-- A tie that the user wants to hold through hard times.
create table commitment (
  owner_id bigint not null references owner (id),
  handle_id bigint not null,
  since text not null,
  primary key (owner_id, handle_id)
)${clustered};

-- How somebody likes to work and to be reached (handle_id 0 is the user); said is 'me' or 'them'.
create table style (
  owner_id bigint not null references owner (id),
  handle_id bigint not null,
  structured integer,
  fast integer,
  channel integer,
  said text not null,
  primary key (owner_id, handle_id)
)${clustered};

-- Something worth sharing: a note, a link, a file's name.
create table material (
  owner_id bigint not null references owner (id),
  id bigint not null,
  what text not null,
  link text,
  at bigint not null,
  done_at bigint,
  primary key (owner_id, id)
)${clustered};

-- A play that was taken up, with its outcome once that is known.
create table play (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  play text not null,
  at bigint not null,
  material text not null,
  outcome text,
  primary key (owner_id, id)
)${clustered};

-- What somebody told of the whole person, or what the user told of himself; recurs is --MM-DD or YYYY-MM-DD for a day that comes back.
create table told (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  mine integer not null,
  topic text not null,
  words text not null,
  recurs text,
  since text not null,
  primary key (owner_id, id)
)${clustered};

-- Feedback asked for, given or received; a complaint stays open until it is answered.
create table feedback (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  sort text not null,
  complaint integer not null,
  words text not null,
  at bigint not null,
  follow_up text,
  answered_at bigint,
  primary key (owner_id, id)
)${clustered};

create table trip (
  owner_id bigint not null references owner (id),
  id bigint not null,
  place text not null,
  from_day text not null,
  until_day text not null,
  primary key (owner_id, id)
)${clustered};

-- A time at which anybody may join, once or every week.
create table open_room (
  owner_id bigint not null references owner (id),
  id bigint not null,
  title text not null,
  place text not null,
  starts text not null,
  minutes integer not null,
  weeks integer not null,
  closed_on text,
  primary key (owner_id, id)
)${clustered};

create table attendance (
  owner_id bigint not null,
  room_id bigint not null,
  day text not null,
  handle_id bigint not null,
  primary key (owner_id, room_id, day, handle_id),
  foreign key (owner_id, room_id) references open_room (owner_id, id)
)${clustered};

-- Links that work without an account, each for one thing; the secret itself is nowhere.
create table invitation (
  owner_id bigint not null references owner (id),
  digest text not null,
  purpose text not null,
  handle_id bigint not null,
  until bigint,
  primary key (owner_id, digest)
)${clustered};

-- A promise found in words the user allowed to be read. It is a question to the user, not a promise; answer is yes or no.
-- chance is in thousandths. kept_sentence is a later sentence that seems to say that it was kept.
create table found_promise (
  owner_id bigint not null references owner (id),
  id bigint not null,
  receipt_id bigint not null,
  key text not null,
  address text not null,
  mine integer not null,
  sentence text not null,
  what text not null,
  due_on text,
  at bigint not null,
  chance integer not null,
  answer text,
  kept_at bigint,
  kept_sentence text,
  primary key (owner_id, id)
)${clustered};

create index found_promise_key on found_promise (owner_id, key);

-- Small choices by name, such as where a digest goes.
create table setting (
  owner_id bigint not null references owner (id),
  name text not null,
  words text not null,
  primary key (owner_id, name)
)${clustered};
