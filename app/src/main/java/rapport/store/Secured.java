package rapport.store;

/**
 * Row security of PostgreSQL: every row belongs to one owner, and a connection sees only the rows
 * of the owner that its transaction names.
 */
final class Secured {

  static final String OPENED =
      """
      do $body$
      declare
        name text;
      begin
        for name in select c.relname from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
            where c.relkind = 'r' and c.relforcerowsecurity loop
          execute format('alter table %I no force row level security', name);
        end loop;
      end $body$;\
      """;

  static final String SECURED =
      """
      do $body$
      declare
        name text;
      begin
        for name in select c.relname from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id'
            where c.relkind = 'r' and not c.relforcerowsecurity loop
          execute format('alter table %I enable row level security', name);
          execute format('alter table %I force row level security', name);
          if not exists (select 1 from pg_policies p where p.schemaname = current_schema() and p.tablename = name) then
            execute format('create policy mine on %I using (owner_id = current_setting(''rapport.owner'')::bigint)', name);
          end if;
        end loop;
        if not (select relforcerowsecurity from pg_class where oid = to_regclass('owner')) then
          alter table owner force row level security;
        end if;
      end $body$\
      """;

  private Secured() {}
}
