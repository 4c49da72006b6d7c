-- SQLite holds one owner; the operating system's permissions guard the file.
select 1;
