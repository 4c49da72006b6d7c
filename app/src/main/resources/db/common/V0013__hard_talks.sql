-- The owner's own part in a quarrel, the one question to ask, how the talk begins (three lines), and whether it is a hard talk that
-- lies ahead without a quarrel.
alter table tension add column part text not null default '';
alter table tension add column question text not null default '';
alter table tension add column opening text not null default '';
alter table tension add column ahead integer not null default 0;
