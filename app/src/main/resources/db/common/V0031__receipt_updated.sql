-- What of an import said something newer or better of what was known, so that the figure of its receipt opens its list. kind: as of an interaction,
-- 0 for a card; key: of the message or the card, of a calendar entry its UID, whose number is thread. Imports before this know the figure alone.
create table receipt_updated (
  owner_id bigint not null,
  receipt_id bigint not null,
  kind integer not null,
  key text not null,
  thread bigint,
  primary key (owner_id, receipt_id, kind, key)
)${clustered};
