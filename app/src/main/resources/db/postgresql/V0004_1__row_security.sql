-- The same rule for the tables of V0004: a connection sees only the rows of the owner that its transaction names.
do $body$
declare
  name text;
begin
  foreach name in array array['self_sheet', 'view_round', 'view_link', 'view_answer', 'view_words', 'view_cell', 'mind_change', 'outcome',
    'plan', 'plan_review', 'bias_check', 'stretch_passed'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy mine on %I using (owner_id = current_setting(''rapport.owner'')::bigint)', name);
  end loop;
end $body$;
