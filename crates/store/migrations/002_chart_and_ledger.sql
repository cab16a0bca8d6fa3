-- Appointments, clinical notes and the ledger: the groups, the sealed and the immutable units of the schema.

create table appointment (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  start text, minutes integer, chair text,
  practitioner text, reason text, status text
) strict;
create index appointment_parent on appointment (parent);
create index appointment_start on appointment (start) where deleted is null;

create table note (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  body text, signed_by text, signed_at text
) strict;
create index note_parent on note (parent);

create table ledger_entry (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  kind text, amount_minor integer, currency text, date text, method text, reference text, reverses text
) strict;
create index ledger_entry_parent on ledger_entry (parent);

-- A reconcile asks for what this desk has known of one record.
create index history_record on history (record);
