-- What of a mailbox was read before, so that one that grew is read from there on. bytes: where the last message began; items: how many messages
-- lie before it, of which known, left_out (rule=items, parted by spaces) and unreadable say what became of them; problems: how many are told in all;
-- terms: a digest of what reading depends on; checksum: of those bytes. It is gone with an import that is taken back, whichever that is.
create table read_before (
  owner_id bigint not null,
  source text not null,
  receipt_id bigint not null,
  bytes bigint not null,
  items bigint not null,
  known bigint not null,
  unreadable bigint not null,
  problems bigint not null,
  left_out text not null,
  terms text not null,
  checksum text not null,
  primary key (owner_id, source)
)${clustered};
