-- One person with several records: merged_into is the clinic's word, merged_root is derived here from all of them.
-- An older program cannot open this file: it would not fill merged_root.
alter table patient add column file_number text;
alter table patient add column merged_into text;
alter table patient add column merged_root blob;
create index patient_merged_into on patient (merged_into) where merged_into is not null;
create index patient_merged_root on patient (merged_root) where merged_root is not null;

drop index patient_sort;
create index patient_sort on patient (sort_key, key) where deleted is null and merged_root is null;
create index patient_birth on patient (birth_date, key) where deleted is null and merged_root is null;
create index patient_id on patient (id) where deleted is null and merged_root is null;

-- Two records that a person said are not the same patient.
create table distinct_patient (
  key integer primary key,
  id blob not null unique check (length(id) = 16),
  parent blob not null,
  seq integer not null default 0,
  stamp_op blob not null, stamp_rank integer not null, stamp_device blob not null, stamp_user blob not null,
  deleted text, shadow text, extra text,
  created_ms integer not null, saved_ms integer not null default 0,
  other text
) strict;
create index distinct_patient_parent on distinct_patient (parent);
create index distinct_patient_other on distinct_patient (other);

-- word: the words of a name; inner: what begins inside a word; digits: a phone from each digit on, the birth date's
-- parts, the file number. The prefix lists make the first three keystrokes as quick as the tenth.
drop table patient_search;
create virtual table patient_search using fts5 (
  word, inner, digits,
  content = '', contentless_delete = 1, detail = column, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0"
);
