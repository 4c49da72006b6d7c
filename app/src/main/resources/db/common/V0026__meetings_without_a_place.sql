-- Whether a meeting's entry says nothing of where it is: no place, no link, no number. Such a meeting counts as one in a room, unless a report of
-- attendance shows that it was by video: then channel is 1, worked out anew after every import.
alter table interaction add column unplaced integer not null default 0;

create index interaction_unplaced on interaction (owner_id, at) where unplaced = 1;
