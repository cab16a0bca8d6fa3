-- One clinic's file as all migrations together leave it. A test compares.

CREATE TABLE blob (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes INTEGER NOT NULL,
  verified_at INTEGER NOT NULL
, released_at INTEGER) STRICT;

CREATE TABLE commit_mark (
  seq INTEGER NOT NULL PRIMARY KEY,
  mark BLOB NOT NULL CHECK (length(mark) = 16),
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE device (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  -- The last user who signed in here with a password.
  user BLOB NOT NULL,
  secret_hash BLOB NOT NULL,
  -- The secret before that one: the reply that carried the new one may have been lost.
  secret_hash_before BLOB NOT NULL DEFAULT x'',
  revoked INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1)),
  created_at INTEGER NOT NULL,
  last_seen INTEGER NOT NULL
, waiting_records INTEGER NOT NULL DEFAULT 0, waiting_files INTEGER NOT NULL DEFAULT 0, waiting_oldest INTEGER, cursor INTEGER NOT NULL DEFAULT 0, life BLOB CHECK (life IS NULL OR length(life) = 16)) STRICT;

CREATE TABLE device_user (
  device BLOB NOT NULL,
  user BLOB NOT NULL,
  PRIMARY KEY (device, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE forgotten (
  id BLOB NOT NULL PRIMARY KEY,
  collection TEXT NOT NULL,
  parent BLOB
) STRICT;

CREATE TABLE history (
  id INTEGER NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL,
  record BLOB NOT NULL,
  unit TEXT NOT NULL,
  from_op BLOB,
  op BLOB NOT NULL,
  rank INTEGER NOT NULL,
  device BLOB NOT NULL,
  user BLOB NOT NULL,
  at INTEGER NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  clinic BLOB NOT NULL CHECK (length(clinic) = 16),
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  pruned_at INTEGER NOT NULL DEFAULT 0
, pruned_seq INTEGER NOT NULL DEFAULT 0, tombstones_ms INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE receipt (
  op BLOB NOT NULL PRIMARY KEY CHECK (length(op) = 16),
  status TEXT NOT NULL CHECK (status IN ('applied', 'merged', 'conflict', 'refused')),
  code TEXT NOT NULL DEFAULT '',
  seq INTEGER NOT NULL DEFAULT 0,
  record BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  collection TEXT NOT NULL,
  parent BLOB CHECK (parent IS NULL OR length(parent) = 16),
  seq INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  body TEXT NOT NULL
, digest BLOB CHECK (digest IS NULL OR length(digest) = 16), day TEXT) STRICT;

CREATE TABLE token (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  device BLOB NOT NULL,
  user BLOB NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE upload (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  sha256 TEXT NOT NULL,
  filename TEXT NOT NULL,
  length INTEGER NOT NULL CHECK (length > 0),
  device BLOB NOT NULL,
  user BLOB NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')),
  created_at INTEGER NOT NULL,
  touched_at INTEGER NOT NULL
) STRICT;

CREATE TABLE user (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  login TEXT NOT NULL,
  -- The login folded: what is compared at sign-in.
  login_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled'))
) STRICT;

CREATE INDEX history_by_record ON history (record, seq);

CREATE INDEX receipt_by_age ON receipt (at);

CREATE INDEX record_by_collection ON record (collection, seq);

CREATE INDEX record_by_day ON record (day, seq) WHERE day IS NOT NULL;

CREATE INDEX record_by_parent ON record (parent) WHERE parent IS NOT NULL;

CREATE UNIQUE INDEX record_by_seq ON record (seq);

CREATE INDEX token_by_age ON token (expires_at);

CREATE INDEX upload_by_age ON upload (touched_at);
