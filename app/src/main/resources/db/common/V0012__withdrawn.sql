-- What an import held as the whole of one calendar, for telling which meetings a later export of the same calendar no longer has.
-- name, maker: what the calendar calls itself, and the program; stamp: the newest change it tells of; starts, ends: the time it says it
-- covers. entries: one line each, UID, start and whether it comes back.
create table calendar_export (
  owner_id bigint not null references owner (id),
  receipt_id bigint not null,
  name text not null,
  maker text not null,
  stamp bigint not null,
  starts bigint,
  ends bigint,
  entries text not null,
  primary key (owner_id, receipt_id)
)${clustered};
