-- The paper that proves what a person says. It opens to him and to those who may answer him, through the functions below alone: the app
-- role has no right on the table. An image comes in without what the camera wrote into it; bytes are never shown in the page, only handed out.
create table goc.contest_paper (
  contest_id uuid primary key references goc.contest (id),
  name text not null check (name <> ''),
  kind text not null check (kind in ('pdf', 'jpeg', 'png')),
  bytes bytea not null check (length(bytes) between 1 and 5242880),
  -- by its content, whatever its name says
  constraint contest_paper_content check (case kind when 'pdf' then substr(bytes, 1, 5) = '\x255044462d'::bytea
    when 'png' then substr(bytes, 1, 8) = '\x89504e470d0a1a0a'::bytea else substr(bytes, 1, 3) = '\xffd8ff'::bytea end)
);
comment on table goc.contest_paper is 'Giấy tờ kèm đề nghị sửa hồ sơ';
alter table goc.contest_paper enable row level security; alter table goc.contest_paper force row level security;
create policy keeper on goc.contest_paper to goc_owner using (true) with check (true);

-- Of the session's own contest, while it is just filed; one paper each.
create function goc.attach_paper(contest uuid, name text, kind text, bytes bytea) returns boolean
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
begin
  insert into contest_paper select c.id, attach_paper.name, attach_paper.kind, attach_paper.bytes from goc.contest c
    where c.id = attach_paper.contest and c.person_id = any (own_ids()) and c.status = 'filed';
  return found;
end $$;
comment on function goc.attach_paper(uuid, text, text, bytea) is 'Kèm giấy tờ vào đề nghị vừa gửi của chính mình';

-- Whose contest it is, and who may answer it where it stands.
create function goc.papers_of(contests uuid[]) returns setof goc.contest_paper
language plpgsql stable security definer set search_path = goc, pg_temp as $$
declare
  lo int := case when session_writes() then lowest('register') end;
  hi int := nullif(current_setting('goc.hi', true), '')::int;
begin
  return query select p.* from contest_paper p join goc.contest c on c.id = p.contest_id
    where p.contest_id = any (contests) and (c.person_id = any (own_ids()) or coalesce(c.pos between lo and hi, false));
end $$;
comment on function goc.papers_of(uuid[]) is 'Giấy tờ kèm các đề nghị mà người đang làm việc được thấy';

-- A contest whose words were erased by law keeps no paper either.
create function goc.drop_paper() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  delete from contest_paper where contest_id = new.id;
  return null;
end $$;
comment on function goc.drop_paper() is 'Lời trong đề nghị bị xóa hợp pháp thì giấy tờ kèm theo cũng xóa';
create trigger drop_paper after update of said on goc.contest for each row when (old.said is not null and new.said is null) execute function goc.drop_paper();

revoke all on function goc.attach_paper(uuid, text, text, bytea), goc.papers_of(uuid[]), goc.drop_paper() from public;
grant execute on function goc.attach_paper(uuid, text, text, bytea), goc.papers_of(uuid[]) to goc_app;
