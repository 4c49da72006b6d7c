-- The same rule for the tables of V0010: a connection sees only the rows of the owner that its transaction names.
do $body$
declare
  name text;
begin
  foreach name in array array['telling', 'address_mark'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy mine on %I using (owner_id = current_setting(''rapport.owner'')::bigint)', name);
  end loop;
end $body$;
