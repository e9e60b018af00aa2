-- A paper of a state-secret grade is registered by number only: its number, day, issuing body and grade, and nothing that tells what it says,
-- unless the installation is declared an isolated network (117/2025/QH15). This grade is the paper's; how far a reader may see into cases
-- (secrecy, ceiling) is another thing.
alter table goc.document add grade text not null default 'none'
  constraint document_grade check (grade in ('none', 'confidential', 'secret', 'topSecret'));
alter table goc.document alter kind drop not null,
  add constraint document_kind_named check (grade <> 'none' or kind is not null),
  -- nor may a summary hide in the number or in the issuer's name
  add constraint document_number_short check (grade = 'none' or (length(number) between 1 and 40 and length(issuer) between 1 and 150));
comment on column goc.document.grade is 'Độ mật nhà nước của văn bản: none không mật, confidential Mật, secret Tối mật, topSecret Tuyệt mật';
-- an earlier wording has the columns of the live row, then the moment it was superseded
alter table goc.document_was alter kind drop not null;
alter table goc.document_was rename column superseded_at to superseded_before;
alter table goc.document_was add grade text not null default 'none', add superseded_at timestamptz;
update goc.document_was set superseded_at = superseded_before;
alter table goc.document_was alter superseded_at set not null, drop column superseded_before;

-- Everything but what is listed is content: a column that comes later is refused until somebody has thought of it.
create function goc.content_of(d jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(f.key, ', ' order by f.key) from jsonb_each(d) f
  where f.value <> 'null'::jsonb and f.key <> all (array['id', 'number', 'issuer', 'issued_on', 'grade', 'unit_id', 'pos', 'version', 'batch_id', 'recorded_at', 'superseded_at'])
$$;
comment on function goc.content_of(jsonb) is 'Những trường của văn bản nói lên nội dung đang có giá trị; trống nếu chỉ có số, ngày, cơ quan, độ mật';

create function goc.number_only() returns trigger language plpgsql as $$
declare content text := goc.content_of(to_jsonb(new));
begin
  if new.grade = 'none' or goc.isolated() then return new; end if;
  if content is not null then
    raise exception 'goc: a paper of grade % keeps its number only, not %', new.grade, content using errcode = '23514', constraint = 'document_number_only';
  end if;
  -- its wording of before would be kept as a past one, with what it said: keep_number_only() takes that too
  if tg_op = 'UPDATE' and tg_table_name = 'document' and not pg_has_role(current_user, 'goc_owner', 'member') and goc.content_of(to_jsonb(old)) is not null then
    raise exception 'goc: the past of a paper of grade % would keep what it says', new.grade using errcode = '23514', constraint = 'document_past_content';
  end if;
  return new;
end $$;
comment on function goc.number_only() is 'Văn bản có độ mật chỉ giữ số, ngày, cơ quan ban hành, độ mật, trừ khi bản cài đặt là mạng độc lập';
create trigger number_only before insert or update on goc.document for each row execute function goc.number_only();
create trigger number_only before insert or update on goc.document_was for each row execute function goc.number_only();

-- A paper that was registered as open turns out to be secret, or an isolated installation stops being one: what it says goes, from the live row,
-- its past wordings and the trail, whose salted hashes stay. Asked of one who may write, inside his bounds, of the version he saw.
create function goc.keep_number_only(document uuid, grade text, seen int) returns boolean
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
declare
  lo int := case when session_writes() then lowest('register') end;
  hi int := nullif(current_setting('goc.hi', true), '')::int;
  was goc.document;
begin
  select d.* into was from goc.document d
    where d.id = document and d.version = seen and coalesce(d.pos between lo and hi, false) for update;
  if was.id is null or keep_number_only.grade is null or keep_number_only.grade = 'none' then return false; end if;
  update document_was w set kind = null, title = null where w.id = was.id;
  update trail_change c set digest = values_digest(c.salt, c.before, c.after), before = null, after = null, salt = null
    where c.row_id = was.id and c.salt is not null and c.tbl = 'document' and c.field in ('kind', 'title', '*');
  insert into document_was select (d).*, statement_timestamp() from (select jsonb_populate_record(was, '{"kind": null, "title": null}') as d) x;
  update goc.document d set grade = keep_number_only.grade, kind = null, title = null, version = d.version + 1, recorded_at = statement_timestamp()
    where d.id = was.id;
  return true;
end $$;
comment on function goc.keep_number_only(uuid, text, int) is 'Chỉ giữ số của văn bản có độ mật: nội dung đã ghi bị xóa cả ở nguyên văn trước và trong nhật ký';
revoke all on function goc.content_of(jsonb), goc.keep_number_only(uuid, text, int) from public;
grant execute on function goc.content_of(jsonb), goc.keep_number_only(uuid, text, int) to goc_app;

-- The declaration is not taken back while anything of these papers is kept that only an isolated network may keep.
create function goc.secrets_kept() returns table (id uuid, number text, issued_on date, issuer text, grade text)
language plpgsql stable set search_path = goc, pg_temp as $$
begin
  return query select d.id, d.number, d.issued_on, d.issuer, d.grade from document d
    where d.grade <> 'none' and (content_of(to_jsonb(d)) is not null
      or exists (select from document_was w where w.id = d.id and content_of(to_jsonb(w)) is not null)
      or exists (select from trail_change c where c.row_id = d.id and c.tbl = 'document' and c.field in ('kind', 'title', '*') and c.salt is not null))
    union select w.id, w.number, w.issued_on, w.issuer, w.grade from document_was w
    where w.grade <> 'none' and content_of(to_jsonb(w)) is not null and not exists (select from document d where d.id = w.id)
    order by 2, 1;
end $$;
comment on function goc.secrets_kept() is 'Những văn bản mật đang giữ nội dung';
create function goc.not_while_secrets() returns trigger language plpgsql set search_path = goc, pg_temp as $$
begin
  if not new.isolated and exists (select from secrets_kept()) then
    raise exception 'goc: contents of secret papers are kept' using errcode = '23514', constraint = 'isolation_secrets_kept';
  end if;
  return new;
end $$;
comment on function goc.not_while_secrets() is 'Chưa bỏ khai mạng độc lập được khi còn giữ nội dung văn bản mật';
create trigger not_while_secrets before insert on goc.isolation for each row execute function goc.not_while_secrets();
revoke all on function goc.secrets_kept(), goc.not_while_secrets() from public;
