-- What the owner trains, and what came of it. Days are ISO 8601.

-- Fifty answers about himself, one digit each, 0 for none.
create table self_sheet (
  owner_id bigint not null references owner (id),
  id bigint not null,
  on_day text not null,
  answers text not null,
  primary key (owner_id, id)
)${clustered};

-- A round of views of others. Nothing in it says who was asked.
create table view_round (
  owner_id bigint not null references owner (id),
  id bigint not null,
  opened_on text not null,
  closes_on text not null,
  closed_on text,
  primary key (owner_id, id)
)${clustered};

-- The digest of a link's secret; it is gone once the link was used.
create table view_link (
  owner_id bigint not null,
  digest text not null,
  round_id bigint not null,
  primary key (owner_id, digest)
)${clustered};

-- One rater's answers while a round is open: under the digest of a secret that the rater alone has, which is random
-- and the only order there is; no time, no number, no link. When the round closes, only means of four or more stay.
create table view_answer (
  owner_id bigint not null,
  digest text not null,
  round_id bigint not null,
  relation text not null,
  answers text not null,
  primary key (owner_id, digest)
)${clustered};

-- What raters wrote, apart from their answers and under a digest that cannot be joined with theirs.
create table view_words (
  owner_id bigint not null,
  digest text not null,
  round_id bigint not null,
  words text not null,
  primary key (owner_id, digest)
)${clustered};

-- What a closed round shows: means in quarters.
create table view_cell (
  owner_id bigint not null,
  round_id bigint not null,
  trait text not null,
  people text not null,
  raters integer not null,
  mean integer not null,
  low integer not null,
  high integer not null,
  primary key (owner_id, round_id, trait, people)
)${clustered};

create table mind_change (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  on_day text not null,
  believed text not null,
  thinks text not null,
  primary key (owner_id, id)
)${clustered};

create table outcome (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  on_day text not null,
  benefit text not null,
  what text not null,
  primary key (owner_id, id)
)${clustered};

create table plan (
  owner_id bigint not null references owner (id),
  id bigint not null,
  aim text not null,
  began text not null,
  practices text not null,
  closed_on text,
  primary key (owner_id, id)
)${clustered};

create table plan_review (
  owner_id bigint not null,
  id bigint not null,
  plan_id bigint not null,
  on_day text not null,
  went integer not null,
  words text not null,
  primary key (owner_id, id),
  foreign key (owner_id, plan_id) references plan (owner_id, id)
)${clustered};

-- Answers of the self-check about one's own biases, one digit each; nothing is scored.
create table bias_check (
  owner_id bigint not null references owner (id),
  id bigint not null,
  on_day text not null,
  answers text not null,
  primary key (owner_id, id)
)${clustered};

-- Whom the owner did not want to be asked about in a week; the week is its Monday.
create table stretch_passed (
  owner_id bigint not null references owner (id),
  week text not null,
  handle_id bigint not null,
  primary key (owner_id, week, handle_id)
)${clustered};
