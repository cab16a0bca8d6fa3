-- What a record holds, by its versions alone: a reconcile compares these. Null until the row is next written or asked for.
ALTER TABLE record ADD COLUMN digest BLOB CHECK (digest IS NULL OR length(digest) = 16);

-- Rows up to here may have gone from the trash for good: a cursor below it must compare everything.
ALTER TABLE meta ADD COLUMN pruned_seq INTEGER NOT NULL DEFAULT 0;
-- Tombstones of an older rank than this no longer count, gone or not.
ALTER TABLE meta ADD COLUMN tombstones_ms INTEGER NOT NULL DEFAULT 0;
