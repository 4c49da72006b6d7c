-- What is worth sharing may come from a mail to oneself: its message and the import that brought it.
alter table material add column key text;
alter table material add column receipt_id bigint;
create unique index material_key on material (owner_id, key) where key is not null;
