-- What a card says beside name, address and work: kind BIRTHDAY, ANNIVERSARY, PLACE, ZONE, NOTE, GROUP, RELATED.
create table card_detail (
  owner_id bigint not null references owner (id),
  card_id bigint not null,
  position integer not null,
  kind text not null,
  value text not null,
  primary key (owner_id, card_id, position)
)${clustered};

-- The picture of a card, made small: a JPEG in base64.
create table card_photo (
  owner_id bigint not null references owner (id),
  card_id bigint not null,
  image text not null,
  primary key (owner_id, card_id)
)${clustered};
