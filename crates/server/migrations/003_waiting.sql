-- What each desk last said waits with it, and how far it has read: for the owner's list of desks.
ALTER TABLE device ADD COLUMN waiting_records INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN waiting_files INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN waiting_oldest INTEGER;
ALTER TABLE device ADD COLUMN cursor INTEGER NOT NULL DEFAULT 0;
