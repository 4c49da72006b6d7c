-- What a move was about when it was answered (need:3, promise:7, contact:55), so that the answer reaches the decision it belongs to.
alter table answer add column about text not null default '';

-- Which move stood in which week (its Monday), so that nothing is said a third week.
create table shown (
  owner_id bigint not null references owner (id),
  week text not null,
  handle_id bigint not null,
  cause text not null,
  about text not null,
  primary key (owner_id, week, handle_id, cause, about)
)${clustered};

-- What an initiative and somebody it needs have to do with each other: why they would want it, what each side gives, where they
-- stand (the owner's word), and the next step with its day and who takes it.
alter table stakeholder add column reason text not null default '';
alter table stakeholder add column gives text not null default '';
alter table stakeholder add column gets text not null default '';
alter table stakeholder add column stance text not null default '';
alter table stakeholder add column step text not null default '';
alter table stakeholder add column step_on text;
alter table stakeholder add column step_by text not null default '';
