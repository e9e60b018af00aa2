-- The archive is written by a login role of its own, which reads every table and writes none. Row-level security is forced, so a role
-- without a policy would copy no row, in silence; so every table gets one, also those of later migrations: the procedure is called
-- after each run of migrations.
grant usage on schema goc, public to goc_reader;

create procedure goc.open_to_reader() language plpgsql as $$
declare t record;
begin
  for t in select c.relname from pg_class c where c.relnamespace = 'goc'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'session'
             and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'archive') loop
    execute format('create policy archive on goc.%I for select to goc_reader using (true)', t.relname);
    execute format('grant select on goc.%I to goc_reader', t.relname);
  end loop;
  grant select on all sequences in schema goc to goc_reader;
end $$;
revoke all on procedure goc.open_to_reader() from public;
comment on procedure goc.open_to_reader() is 'Cho vai trò sao lưu đọc mọi bảng, trừ phiên đăng nhập; gọi sau mỗi lần nâng cấp';
call goc.open_to_reader();

-- The list of migrations has a wall like every other table: nobody but the owner writes it.
alter table public.goc_migration enable row level security; alter table public.goc_migration force row level security;
create policy keeper on public.goc_migration to goc_owner using (true) with check (true);
create policy archive on public.goc_migration for select to goc_reader using (true);
grant select on public.goc_migration to goc_reader;
