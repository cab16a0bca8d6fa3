-- A new desk is given its people first, then the appointments near today, then patients by how lately they changed.
CREATE INDEX record_by_collection ON record (collection, seq);
-- Of an appointment: the day it begins on, where it stands.
ALTER TABLE record ADD COLUMN day TEXT;
UPDATE record SET day = substr(body ->> '$.values.slot.start', 1, 10) WHERE collection = 'appointment';
CREATE INDEX record_by_day ON record (day, seq) WHERE day IS NOT NULL;
