${opened}

-- Numbers that are given out once and never again, one counter for each table, so that what was said about a row that is
-- gone never comes to stand beside another.
create table counter (
  owner_id bigint not null,
  name text not null,
  last bigint not null,
  primary key (owner_id, name)
)${clustered};

insert into counter (owner_id, name, last)
select owner_id, 'receipt', max(id) from receipt group by owner_id
union all select owner_id, 'handle', max(id) from handle group by owner_id
union all select owner_id, 'interaction', max(id) from interaction group by owner_id
union all select owner_id, 'card', max(id) from card group by owner_id
union all select owner_id, 'answer', max(id) from answer group by owner_id
union all select owner_id, 'promise', max(id) from promise group by owner_id
union all select owner_id, 'need', max(id) from need group by owner_id
union all select owner_id, 'initiative', max(id) from initiative group by owner_id
union all select owner_id, 'stakeholder', max(id) from stakeholder group by owner_id
union all select owner_id, 'shared_goal', max(id) from shared_goal group by owner_id
union all select owner_id, 'remark', max(id) from remark group by owner_id
union all select owner_id, 'kind_said', max(id) from kind_said group by owner_id
union all select owner_id, 'check_in', max(id) from check_in group by owner_id
union all select owner_id, 'rhythm_group', max(id) from rhythm_group group by owner_id
union all select owner_id, 'pause', max(id) from pause group by owner_id
union all select owner_id, 'exchange', max(id) from exchange group by owner_id
union all select owner_id, 'tension', max(id) from tension group by owner_id
union all select owner_id, 'material', max(id) from material group by owner_id
union all select owner_id, 'play', max(id) from play group by owner_id
union all select owner_id, 'told', max(id) from told group by owner_id
union all select owner_id, 'feedback', max(id) from feedback group by owner_id
union all select owner_id, 'trip', max(id) from trip group by owner_id
union all select owner_id, 'open_room', max(id) from open_room group by owner_id
union all select owner_id, 'found_promise', max(id) from found_promise group by owner_id
union all select owner_id, 'self_sheet', max(id) from self_sheet group by owner_id
union all select owner_id, 'view_round', max(id) from view_round group by owner_id
union all select owner_id, 'mind_change', max(id) from mind_change group by owner_id
union all select owner_id, 'outcome', max(id) from outcome group by owner_id
union all select owner_id, 'plan', max(id) from plan group by owner_id
union all select owner_id, 'plan_review', max(id) from plan_review group by owner_id
union all select owner_id, 'bias_check', max(id) from bias_check group by owner_id
union all select owner_id, 'listening_try', max(id) from listening_try group by owner_id
union all select owner_id, 'talk_tally', max(id) from talk_tally group by owner_id;

-- What was done in the last ninety days: the change itself, the rows before and after it, and what took it back.
create table journal (
  owner_id bigint not null,
  id bigint not null,
  at bigint not null,
  who text not null,
  form text not null,
  trail text not null,
  undone_by bigint,
  primary key (owner_id, id)
)${clustered};

-- How often each part of the store has changed: people, interactions, said, settings, receipts.
create table edition (
  owner_id bigint not null,
  chapter text not null,
  changes bigint not null,
  primary key (owner_id, chapter)
)${clustered};

insert into edition (owner_id, chapter, changes) select owner_id, 'PEOPLE', changes from version;
drop table version;

-- A promise names the letter it stood in by the letter's own identity, not by its row.
alter table promise add column source_key text;
update promise set source_key = (select i.key from interaction i where i.owner_id = promise.owner_id and i.id = promise.interaction_id)
where interaction_id <> 0;
