-- How the owner means to communicate with somebody: what for, the wanted kind, what they value, the channel, the day of review.
create table contact_plan (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  since text not null,
  aim text not null,
  wanted text not null,
  cares text not null,
  channel text not null,
  review_on text,
  primary key (owner_id, id)
)${clustered};

-- The next steps of such a plan, each with its day, and the day on which it was made.
create table contact_step (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  day text not null,
  words text not null,
  made_on text,
  primary key (owner_id, id)
)${clustered};
