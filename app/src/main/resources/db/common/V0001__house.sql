-- Everything that one owner's Rapport remembers. What the user said and what sources hold is here; figures are derived from it.
-- Times are seconds since 1970 in UTC, days are ISO 8601.

create table owner (
  id bigint not null primary key,
  name text not null,
  zone text not null,
  theme text not null,
  confirmed integer not null
);

-- Counts changes, so that a running server notices what another process has written. It says nothing itself.
create table version (
  owner_id bigint not null primary key,
  changes bigint not null
);

create table owner_address (
  owner_id bigint not null references owner (id),
  address text not null,
  found integer not null,
  primary key (owner_id, address)
)${clustered};

-- One account of one source's import. position counts the items that are done, for going on after an interruption.
create table receipt (
  owner_id bigint not null references owner (id),
  id bigint not null,
  source text not null,
  format text not null,
  fingerprint text not null,
  position bigint not null,
  found bigint not null,
  imported bigint not null,
  known bigint not null,
  unreadable bigint not null,
  problems bigint not null,
  complete integer not null,
  started_at bigint not null,
  finished_at bigint,
  primary key (owner_id, id)
)${clustered};

create table receipt_left_out (
  owner_id bigint not null,
  receipt_id bigint not null,
  rule text not null,
  items bigint not null,
  primary key (owner_id, receipt_id, rule),
  foreign key (owner_id, receipt_id) references receipt (owner_id, id)
)${clustered};

create table receipt_problem (
  owner_id bigint not null,
  receipt_id bigint not null,
  position bigint not null,
  place text not null,
  what text not null,
  primary key (owner_id, receipt_id, position),
  foreign key (owner_id, receipt_id) references receipt (owner_id, id)
)${clustered};

-- A handle belongs to the person whose number is the smallest handle number joined to it by a card; see Resolution.
create table handle (
  owner_id bigint not null references owner (id),
  id bigint not null,
  kind text not null,
  value text not null,
  person_id bigint not null,
  primary key (owner_id, id),
  unique (owner_id, value, kind)
)${clustered};

create index handle_person on handle (owner_id, person_id);

-- Under which names a handle was seen, by import, so that an import can be taken back.
create table name_seen (
  owner_id bigint not null,
  receipt_id bigint not null,
  handle_id bigint not null,
  name text not null,
  times bigint not null,
  primary key (owner_id, receipt_id, handle_id, name)
)${clustered};

-- Evidence for who the owner is: mailboxes delivered to, authors of sent mail.
create table delivery (
  owner_id bigint not null,
  receipt_id bigint not null,
  handle_id bigint not null,
  delivered bigint not null,
  sent bigint not null,
  primary key (owner_id, receipt_id, handle_id)
)${clustered};

-- kind: 1 mail, 2 meeting, 3 chat, 4 a conversation the user wrote down (receipt_id 0).
-- parties holds the handles that take part, each after the letter of its role: a author, t to, c copy, o organizer,
-- p asked to a meeting, d asked and declined; "a12 t7 c30". One row per interaction is what makes an import fast.
-- mark, answers and thread are 64-bit digests of the own identity, of the message replied to, and of the conversation.
create table interaction (
  owner_id bigint not null references owner (id),
  id bigint not null,
  receipt_id bigint not null,
  kind integer not null,
  key text not null,
  at bigint not null,
  until bigint,
  day text,
  channel integer not null,
  subject text,
  note text,
  people integer not null,
  opens integer not null,
  mark bigint not null,
  answers bigint,
  thread bigint,
  left_out text,
  parties text not null,
  primary key (owner_id, id),
  unique (owner_id, key, kind)
)${clustered};

create index interaction_left_out on interaction (owner_id, receipt_id, left_out) where left_out is not null;
create index interaction_ahead on interaction (owner_id, at) where kind = 2;

-- An interaction that a later import holds as well: it stays when the first import is taken back.
create table also_seen (
  owner_id bigint not null,
  receipt_id bigint not null,
  interaction_id bigint not null,
  primary key (owner_id, receipt_id, interaction_id)
)${clustered};

create table card (
  owner_id bigint not null references owner (id),
  id bigint not null,
  receipt_id bigint not null,
  key text not null,
  name text not null,
  organisation text,
  title text,
  since text,
  primary key (owner_id, id),
  unique (owner_id, key)
)${clustered};

-- The same for a card.
create table card_also_seen (
  owner_id bigint not null,
  receipt_id bigint not null,
  card_id bigint not null,
  primary key (owner_id, receipt_id, card_id)
)${clustered};

create table card_handle (
  owner_id bigint not null,
  card_id bigint not null,
  handle_id bigint not null,
  primary key (owner_id, card_id, handle_id)
)${clustered};

-- What the user said. It hangs on a handle, not on a person, so that joining and parting people keeps it in place.
create table description (
  owner_id bigint not null,
  handle_id bigint not null,
  name text,
  organisation text,
  title text,
  primary key (owner_id, handle_id)
)${clustered};

create table rhythm (
  owner_id bigint not null,
  handle_id bigint not null,
  every_days integer not null,
  primary key (owner_id, handle_id)
)${clustered};

create table answer (
  owner_id bigint not null,
  id bigint not null,
  handle_id bigint not null,
  cause text not null,
  reply text not null,
  at bigint not null,
  until text not null,
  primary key (owner_id, id)
)${clustered};

create table promise (
  owner_id bigint not null,
  id bigint not null,
  handle_id bigint not null,
  mine integer not null,
  what text not null,
  made_at bigint not null,
  due_on text,
  kept_at bigint,
  interaction_id bigint not null,
  primary key (owner_id, id)
)${clustered};

-- The user's exceptions to the left-out rules: a whole rule off, or one interaction counted.
create table rule_off (
  owner_id bigint not null,
  rule text not null,
  primary key (owner_id, rule)
)${clustered};

create table counted (
  owner_id bigint not null,
  kind integer not null,
  key text not null,
  rule text not null,
  primary key (owner_id, key, kind)
)${clustered};

-- Secrets are kept as SHA-256 digests only.
create table session (
  owner_id bigint not null references owner (id),
  digest text not null,
  purpose text not null,
  until bigint not null,
  primary key (owner_id, digest)
)${clustered};
