-- When all that lies at a place was last compared one by one with what is held, in seconds since 1970 (0: never), and how much of it was
-- then other than the server had told. The token of a folder is its HIGHESTMODSEQ if something in it was left out as a draft.
alter table connection_place add column compared_at bigint not null default 0;
alter table connection_place add column differed bigint not null default 0;
