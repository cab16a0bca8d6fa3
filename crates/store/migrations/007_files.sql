-- Rules of the queue of files. An older program cannot open this file: it would not keep them.

-- How often in a row the server found other bytes than were promised: after some of them the disk is asked.
alter table upload add column mismatches integer not null default 0;

-- When somebody last looked at a file here: what was not used for longest goes first where the room is bounded.
alter table file add column used_ms integer not null default 0;

-- Bytes that nothing refers to any more, as the clinic's server is to be told. It decides by its own rows.
create table release (
  sha256 text not null primary key,
  attempts integer not null default 0,
  next_attempt_ms integer not null default 0,
  last_error text,
  created_ms integer not null
) strict, without rowid;

-- Patients whose images this desk keeps at hand, whoever else does.
create table patient_pin (
  patient blob not null primary key check (length(patient) = 16),
  since_ms integer not null
) strict, without rowid;

-- Files in the folder that no row knows, by the name they have there, and when they were first seen so.
create table orphan (
  name text not null primary key,
  since_ms integer not null
) strict, without rowid;
