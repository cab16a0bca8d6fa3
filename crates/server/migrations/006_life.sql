-- The life in which each desk was last heard: whoever does not know it is a copy.
ALTER TABLE device ADD COLUMN life BLOB CHECK (life IS NULL OR length(life) = 16);
