-- Every row belongs to one owner; a connection sees only the rows of the owner that its transaction names.
do $body$
declare
  name text;
begin
  foreach name in array array['version', 'owner_address', 'receipt', 'receipt_left_out', 'receipt_problem', 'handle', 'name_seen',
      'delivery', 'interaction', 'also_seen', 'card', 'card_also_seen', 'card_handle', 'description', 'rhythm', 'answer',
      'promise', 'rule_off', 'counted', 'session'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy mine on %I using (owner_id = current_setting(''rapport.owner'')::bigint)', name);
  end loop;
  alter table owner enable row level security;
  alter table owner force row level security;
  create policy mine on owner using (id = current_setting('rapport.owner')::bigint);
end $body$;
