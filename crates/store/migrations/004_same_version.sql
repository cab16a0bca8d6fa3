-- A version that lives on under another id: an unsent edit was folded into the next one, or the server had the very
-- same value already. A form that was opened before still names the old one.
create table same_version (
  position integer primary key autoincrement,
  was blob not null, unit text not null, now blob not null,
  unique (was, unit)
) strict;
create index same_version_now on same_version (now, unit);
