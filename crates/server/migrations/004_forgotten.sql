-- Where a record stood whose tombstone is forgotten. What it held is in the history.
CREATE TABLE forgotten (
  id BLOB NOT NULL PRIMARY KEY,
  collection TEXT NOT NULL,
  parent BLOB
) STRICT;
