-- Whether Rapport may write to the address books of a source; only the owner switches it on.
alter table connection add column writes integer not null default 0;

-- Where the calendars or address books of an account were found last.
alter table connection_state add column home text;

-- One part of a card at its server that the owner wants to say what he says. field: NAME, ORGANISATION, TITLE, EMAIL, PHONE; seen: what the card
-- said when he decided; state: WAITING, WRITTEN, CHANGED (the card says something else by now: found), REFUSED. before_lines and after_lines:
-- the lines of the card that were replaced and those that replaced them, parted by U+001E; of a row that puts back, known from the start.
create table card_write (
  owner_id bigint not null references owner (id),
  id bigint not null,
  connection_id bigint not null,
  item text not null,
  handle_id bigint not null,
  field text not null,
  seen text,
  said text not null,
  state text not null,
  found text,
  before_lines text,
  after_lines text,
  at bigint not null,
  ended_at bigint,
  primary key (owner_id, id)
)${clustered};
