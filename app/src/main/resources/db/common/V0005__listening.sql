-- How the user listens: answers to situations, and tallies after talks.

-- One answer with the chance of each manner; its words only when the user wanted to keep them.
create table listening_try (
  owner_id bigint not null references owner (id),
  id bigint not null,
  situation integer not null,
  at bigint not null,
  reflecting double precision not null,
  asking double precision not null,
  advising double precision not null,
  deflecting double precision not null,
  other double precision not null,
  answer text,
  primary key (owner_id, id)
)${clustered};

-- What the user counted after a talk with somebody (handle_id 0 when it does not matter who).
create table talk_tally (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  at bigint not null,
  reflected integer not null,
  asked integer not null,
  advised integer not null,
  deflected integer not null,
  attentive integer not null,
  judged integer not null,
  primary key (owner_id, id)
)${clustered};
