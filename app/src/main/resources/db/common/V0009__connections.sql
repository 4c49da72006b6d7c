-- Sources that Rapport fetches from by itself. What the owner said of one; its secret is sealed and stands apart, in no journal.
-- kind: IMAP, CALENDAR, CALDAV, CARDDAV. host, port, security, login for mail; address for the others. own: the owner said that this
-- server is on his own machine or in his own network. bodies: folders whose words may be read, one a line; \Sent stands for sent mail.
create table connection (
  owner_id bigint not null references owner (id),
  id bigint not null,
  kind text not null,
  called text not null,
  host text not null,
  port integer not null,
  security text not null,
  login text not null,
  address text not null,
  own integer not null default 0,
  bodies text not null default '',
  paused integer not null default 0,
  since bigint not null,
  primary key (owner_id, id)
);

create table connection_secret (
  owner_id bigint not null references owner (id),
  connection_id bigint not null,
  sealed text not null,
  primary key (owner_id, connection_id)
);

-- How the last look went. fresh_until: until when the source speaks; problem: why it does not go on, in words; asks: what seems to be
-- gone and waits for the owner's word; follow: the owner said that it is gone. fetched, brought, gone: figures of the last look.
create table connection_state (
  owner_id bigint not null references owner (id),
  connection_id bigint not null,
  receipt_id bigint,
  fresh_until bigint,
  looked_at bigint,
  next_look bigint,
  problem text,
  asks text,
  follow integer not null default 0,
  fetched bigint not null default 0,
  brought bigint not null default 0,
  gone bigint not null default 0,
  primary key (owner_id, connection_id)
);

-- One folder, calendar or address book of a source, as it was when everything in it was held. validity: UIDVALIDITY; next: UIDNEXT;
-- token: ETag, ctag or sync-token.
create table connection_place (
  owner_id bigint not null references owner (id),
  connection_id bigint not null,
  place text not null,
  validity bigint not null default 0,
  next bigint not null default 0,
  messages bigint not null default 0,
  token text,
  primary key (owner_id, connection_id, place)
)${clustered};

-- What lies there and is held: a message by its UID, a card or an entry by its address. key is the identity of what it holds, tag its
-- version (ETag); outcome says what became of it: new, known, unreadable, or the rule that left it out.
create table connection_item (
  owner_id bigint not null references owner (id),
  connection_id bigint not null,
  place text not null,
  item text not null,
  tag text,
  key text,
  outcome text not null,
  primary key (owner_id, connection_id, place, item)
)${clustered};

create index connection_item_key on connection_item (owner_id, connection_id, key);
