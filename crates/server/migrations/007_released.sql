-- When a desk last said that nothing at it refers to these bytes any more. Whether that is so, the rows decide.
ALTER TABLE blob ADD COLUMN released_at INTEGER;
