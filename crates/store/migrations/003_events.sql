-- What this desk did of itself, for support: ids, words of the program, numbers. Never a value of a record.
create table event_log (
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
