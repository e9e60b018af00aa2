-- A register without the sender: who wrote a petition is never kept here.
create table goc.petition (
  id uuid primary key,
  number text not null,
  kind text not null check (kind in ('denunciation', 'complaint', 'reflection', 'proposal')),
  about text not null check (about in ('organization', 'member', 'disciplineDecision', 'other')),
  slice text not null generated always as (kind || ':' || about) stored,
  received_on date not null,
  within_competence boolean not null,
  needs_settlement boolean not null,
  status text not null check (status in ('received', 'accepted', 'guided', 'forwarded', 'notAccepted', 'keptAsInformation', 'settled')),
  settled_on date,
  outcome text,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint petition_dates check (settled_on is null or received_on <= settled_on)
);
create index petition_pos on goc.petition (pos, received_on);
comment on table goc.petition is 'Sổ đơn: loại đơn, đối tượng, tình trạng; không ghi người gửi';
call goc.wall('petition', 'inspection');
