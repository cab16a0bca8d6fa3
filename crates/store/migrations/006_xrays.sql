-- X-rays: how an image is shown, what it shows, the mounts it stands in; and what watched folders bring.
alter table image add column modality text;
alter table image add column spacing_nm integer;
alter table image add column view text;
alter table image add column window_low integer;
alter table image add column window_high integer;
alter table image add column gamma_milli integer;
alter table image add column invert integer;
alter table image add column sharpen_milli integer;
alter table image add column turn integer;
alter table image add column mirrored integer;
alter table image add column calibration integer;
alter table image add column moved_from text;

create table image_tooth (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  image text, tooth text
) strict;
create index image_tooth_parent on image_tooth (parent);
create index image_tooth_image on image_tooth (image) where deleted is null;

create table annotation (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  image text, kind text,
  points text, text text
) strict;
create index annotation_parent on annotation (parent);
create index annotation_image on annotation (image) where deleted is null;

create table mount (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  template text,
  taken_at text
) strict;
create index mount_parent on mount (parent);

create table mount_cell (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  mount text, position integer, image text, skipped integer
) strict;
create index mount_cell_parent on mount_cell (parent);
create index mount_cell_mount on mount_cell (mount) where deleted is null;
create index mount_cell_image on mount_cell (image) where deleted is null and image is not null;

-- Of this desk alone, from here on: the folders that devices export to, and what they brought.
create table watched_folder (
  id blob not null primary key check (length(id) = 16),
  chair text not null,
  path text not null unique,
  -- asked for by a person: a network share tells nobody of its changes
  polling integer not null check (polling in (0, 1))
) strict, without rowid;

-- The version of each file of a watched folder that was taken, or stood there before anybody watched.
create table intake_seen (
  folder blob not null,
  name text not null,
  bytes integer not null,
  modified_ns integer not null,
  primary key (folder, name)
) strict, without rowid;

-- What came and nobody has looked at yet: filed by itself, or waiting in the tray. The bytes are durable before the row.
create table intake (
  id blob not null primary key check (length(id) = 16),
  chair text not null,
  filename text not null,
  sha256 text not null,
  bytes integer not null,
  thumb_sha256 text,
  thumb_bytes integer,
  -- what was found out about it, as the image's units say it, so that filing need not look again
  found text not null,
  arrived_ms integer not null,
  -- why it waits in the tray; null: it was filed
  reason text check (reason in ('nobody_open', 'patient_changed', 'names_another', 'not_a_picture')),
  image blob,
  check ((reason is null) = (image is not null))
) strict, without rowid;
create index intake_arrived on intake (arrived_ms);
create index intake_sha256 on intake (sha256);
create index intake_thumb on intake (thumb_sha256) where thumb_sha256 is not null;
create index intake_image on intake (image) where image is not null;
