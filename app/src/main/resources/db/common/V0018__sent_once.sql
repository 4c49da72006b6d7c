-- The key that a browser made for what it sends, so that the same thing sent twice is done once.
alter table journal add column sent_key text;
create unique index journal_sent_key on journal (owner_id, sent_key);
