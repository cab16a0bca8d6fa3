-- What crates/store/migrations makes, written by `cargo xtask gen`. To change it, add a migration.

CREATE TABLE allergy (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  substance text, reaction text, criticality text
) strict;

CREATE INDEX allergy_parent on allergy (parent);

CREATE TABLE annotation (
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

CREATE INDEX annotation_image on annotation (image) where deleted is null;

CREATE INDEX annotation_parent on annotation (parent);

CREATE TABLE appointment (
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

CREATE INDEX appointment_parent on appointment (parent);

CREATE INDEX appointment_start on appointment (start) where deleted is null;

CREATE TABLE audit (
  position integer primary key autoincrement,
  at_ms integer not null,
  user blob not null,
  action text not null check (action in ('C', 'R', 'U', 'D', 'E')),
  collection text not null,
  record blob not null,
  fields text not null,
  mac blob not null
) strict;

CREATE TABLE blob (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  sha256 text, bytes integer
) strict;

CREATE INDEX blob_sha256 on blob (sha256);

CREATE TABLE clinic (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  name text
) strict;

CREATE TABLE conflict (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  detail text, state text,
  -- derived here from detail: what the conflict is about, and whose chart it is in
  about_record blob, about_patient blob
) strict;

CREATE INDEX conflict_patient on conflict (about_patient, state);

CREATE INDEX conflict_record on conflict (about_record, state);

CREATE INDEX conflict_state on conflict (state, key);

CREATE TABLE device (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  name text
) strict;

CREATE TABLE distinct_patient (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  other text
) strict;

CREATE INDEX distinct_patient_other on distinct_patient (other);

CREATE INDEX distinct_patient_parent on distinct_patient (parent);

CREATE TABLE download (
  sha256 text not null primary key,
  bytes integer not null,
  priority integer not null,
  got_bytes integer not null default 0,
  active integer not null default 0 check (active in (0, 1)),
  attempts integer not null default 0,
  next_attempt_ms integer not null default 0,
  last_error text,
  created_ms integer not null
) strict, without rowid;

CREATE TABLE draft (
  key text not null primary key,
  body text not null,
  at_ms integer not null
) strict, without rowid;

CREATE TABLE event_log (
  position integer primary key autoincrement,
  -- the newest and the first of `times` events that were alike
  at_ms integer not null,
  first_ms integer not null,
  times integer not null default 1,
  kind text not null,
  op blob, record blob, collection text,
  sha256 text, code text,
  ms integer, bytes integer, pushed integer, pulled integer, conflicts integer
) strict;

CREATE TABLE file (
  sha256 text not null primary key,
  bytes integer not null,
  state text not null check (state in ('here', 'absent', 'lost', 'damaged')),
  -- 1 once the server said that it holds these very bytes
  verified integer not null default 0 check (verified in (0, 1)),
  since_ms integer not null
, used_ms integer not null default 0) strict, without rowid;

CREATE TABLE held (
  record blob not null primary key,
  collection text not null,
  seq integer not null,
  body text not null
) strict, without rowid;

CREATE TABLE history (
  position integer primary key autoincrement,
  op_id blob not null,
  collection text not null,
  record blob not null,
  patient blob,
  kind text not null check (kind in ('put', 'delete', 'restore')),
  at_ms integer not null,
  rank integer not null,
  user blob not null,
  device blob not null,
  changes text not null
) strict;

CREATE INDEX history_op on history (op_id);

CREATE INDEX history_patient on history (patient, position);

CREATE INDEX history_record on history (record);

CREATE TABLE image (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  sha256 text, bytes integer, filename text, mime text, width integer, height integer,
  thumb_sha256 text, thumb_bytes integer,
  taken_at text
, modality text, spacing_nm integer, view text, window_low integer, window_high integer, gamma_milli integer, invert integer, sharpen_milli integer, turn integer, mirrored integer, calibration integer, moved_from text) strict;

CREATE INDEX image_parent on image (parent);

CREATE INDEX image_sha256 on image (sha256);

CREATE INDEX image_thumb on image (thumb_sha256);

CREATE TABLE image_tooth (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  image text, tooth text
) strict;

CREATE INDEX image_tooth_image on image_tooth (image) where deleted is null;

CREATE INDEX image_tooth_parent on image_tooth (parent);

CREATE TABLE intake (
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

CREATE INDEX intake_arrived on intake (arrived_ms);

CREATE INDEX intake_image on intake (image) where image is not null;

CREATE INDEX intake_sha256 on intake (sha256);

CREATE INDEX intake_thumb on intake (thumb_sha256) where thumb_sha256 is not null;

CREATE TABLE intake_seen (
  folder blob not null,
  name text not null,
  bytes integer not null,
  modified_ns integer not null,
  primary key (folder, name)
) strict, without rowid;

CREATE TABLE ledger_entry (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  kind text, amount_minor integer, currency text, date text, method text, reference text, reverses text
) strict;

CREATE INDEX ledger_entry_parent on ledger_entry (parent);

CREATE TABLE meta (
  key text not null primary key,
  value any not null
) strict, without rowid;

CREATE TABLE mount (
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

CREATE INDEX mount_parent on mount (parent);

CREATE TABLE mount_cell (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  mount text, position integer, image text, skipped integer
) strict;

CREATE INDEX mount_cell_image on mount_cell (image) where deleted is null and image is not null;

CREATE INDEX mount_cell_mount on mount_cell (mount) where deleted is null;

CREATE INDEX mount_cell_parent on mount_cell (parent);

CREATE TABLE note (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  body text, signed_by text, signed_at text
) strict;

CREATE INDEX note_parent on note (parent);

CREATE TABLE orphan (
  name text not null primary key,
  since_ms integer not null
) strict, without rowid;

CREATE TABLE outbox (
  position integer primary key autoincrement,
  op_id blob not null unique,
  collection text not null,
  record blob not null,
  patient blob,
  kind text not null check (kind in ('put', 'delete', 'restore')),
  body text not null,
  group_id blob,
  state text not null default 'queued' check (state in ('queued', 'inflight', 'quarantined')),
  -- 1 once it left this desk: from then on it is frozen until its own result is applied
  sent integer not null default 0 check (sent in (0, 1)),
  attempts integer not null default 0,
  last_error text,
  created_ms integer not null
) strict;

CREATE INDEX outbox_patient on outbox (patient) where patient is not null;

CREATE INDEX outbox_record on outbox (record);

CREATE INDEX outbox_state on outbox (state);

CREATE TABLE patient (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  given text, family text, birth_date text, phone text, email text, note text,
  -- derived here, never synced: family and given name in search form, to sort by
  sort_key text not null default ''
, file_number text, merged_into text, merged_root blob) strict;

CREATE INDEX patient_birth on patient (birth_date, key) where deleted is null and merged_root is null;

CREATE INDEX patient_id on patient (id) where deleted is null and merged_root is null;

CREATE INDEX patient_merged_into on patient (merged_into) where merged_into is not null;

CREATE INDEX patient_merged_root on patient (merged_root) where merged_root is not null;

CREATE INDEX patient_sort on patient (sort_key, key) where deleted is null and merged_root is null;

CREATE TABLE patient_pin (
  patient blob not null primary key check (length(patient) = 16),
  since_ms integer not null
) strict, without rowid;

CREATE VIRTUAL TABLE patient_search using fts5 (
  word, inner, digits,
  content = '', contentless_delete = 1, detail = column, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0"
);

CREATE TABLE release (
  sha256 text not null primary key,
  attempts integer not null default 0,
  next_attempt_ms integer not null default 0,
  last_error text,
  created_ms integer not null
) strict, without rowid;

CREATE TABLE same_version (
  position integer primary key autoincrement,
  was blob not null, unit text not null, now blob not null,
  unique (was, unit)
) strict;

CREATE INDEX same_version_now on same_version (now, unit);

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE unit_stamp (
  record blob not null,
  unit text not null,
  op blob not null, rank integer not null, device blob not null, user blob not null,
  primary key (record, unit)
) strict, without rowid;

CREATE TABLE upload (
  position integer primary key autoincrement,
  sha256 text not null unique,
  bytes integer not null,
  filename text not null,
  -- thumbnails first: other desks can then show something
  priority integer not null,
  url text,
  sent_bytes integer not null default 0,
  active integer not null default 0 check (active in (0, 1)),
  attempts integer not null default 0,
  next_attempt_ms integer not null default 0,
  last_error text,
  created_ms integer not null
, mismatches integer not null default 0) strict;

CREATE TABLE user (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  login text, name text, role text
) strict;

CREATE TABLE watched_folder (
  id blob not null primary key check (length(id) = 16),
  chair text not null,
  path text not null unique,
  -- asked for by a person: a network share tells nobody of its changes
  polling integer not null check (polling in (0, 1))
) strict, without rowid;
