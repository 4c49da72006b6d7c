-- What each import says of one thing, where more than one import or copy speaks of it; the interaction is made of the best of them.
-- kind as in interaction. thing: the message's key, the calendar entry's UID. key: the part it speaks of, the thing itself or one
-- occurrence. version grows with what is newer or better. told is null while the interactions stand exactly as this one telling has them.
create table telling (
  owner_id bigint not null references owner (id),
  kind integer not null,
  thing text not null,
  key text not null,
  receipt_id bigint not null,
  version bigint not null,
  whole integer not null,
  digest bigint not null,
  told text,
  primary key (owner_id, thing, kind, key, receipt_id)
)${clustered};

create index telling_receipt on telling (owner_id, receipt_id);

-- The occurrences of one calendar entry.
create index interaction_series on interaction (owner_id, thread) where kind = 2;

-- 4 sent, 3 addressed, 2 left out by a rule, 1 draft, 0 spam, for mail; null for everything else.
alter table interaction add column version bigint;

-- What an import shows an address to be: list, thing (a room), own.
create table address_mark (
  owner_id bigint not null references owner (id),
  receipt_id bigint not null,
  handle_id bigint not null,
  mark text not null,
  primary key (owner_id, receipt_id, handle_id, mark)
)${clustered};

-- The source's own identity of a card (UID), and when it was changed last (REV), for telling the newer from the older.
alter table card add column uid text;
alter table card add column revised bigint;
create index card_uid on card (owner_id, uid) where uid is not null;

alter table receipt add column updated bigint not null default 0;
alter table receipt add column gone bigint not null default 0;
