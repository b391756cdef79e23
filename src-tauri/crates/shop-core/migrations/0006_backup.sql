-- Backups, checks and restores. Settings used here: backup_recipient, backup_folder, backup_key_checked.

-- Every backup that was made. file: its name in the target. seq, head: the audit's last entry in it. whole: its books
-- added up.
CREATE TABLE backup_made (
    id     INTEGER PRIMARY KEY,
    at_ms  INTEGER NOT NULL,
    target TEXT    NOT NULL CHECK (target IN ('own', 'elsewhere')),
    file   TEXT    NOT NULL CHECK (file <> ''),
    bytes  INTEGER NOT NULL CHECK (bytes > 0),
    seq    INTEGER NOT NULL CHECK (seq >= 0),
    head   TEXT    NOT NULL CHECK (length(head) = 64),
    whole  INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT;
CREATE INDEX backup_made_by_target ON backup_made (target, id);
CREATE TRIGGER backup_made_append_only BEFORE UPDATE ON backup_made
BEGIN SELECT RAISE(ABORT, 'backup_made is append-only'); END;
CREATE TRIGGER backup_made_kept BEFORE DELETE ON backup_made
BEGIN SELECT RAISE(ABORT, 'backup_made is append-only'); END;

-- How the last try at each target ended. problem: key of the sentence backup-problem-<problem>.
CREATE TABLE backup_tried (
    target  TEXT    PRIMARY KEY CHECK (target IN ('own', 'elsewhere')),
    at_ms   INTEGER NOT NULL,
    problem TEXT
) STRICT, WITHOUT ROWID;

-- Every check of the whole file.
CREATE TABLE check_made (
    id       INTEGER PRIMARY KEY,
    at_ms    INTEGER NOT NULL,
    findings INTEGER NOT NULL CHECK (findings >= 0)
) STRICT;

-- Every restore; written into the copy before it takes its place. erasures_again: how many erasures made since the
-- backup were applied again; NULL until that is done.
CREATE TABLE restore_made (
    id             INTEGER PRIMARY KEY,
    at_ms          INTEGER NOT NULL,
    file           TEXT    NOT NULL,
    set_aside      TEXT    NOT NULL,
    erasures_again INTEGER CHECK (erasures_again >= 0)
) STRICT;
CREATE TRIGGER restore_made_done_once BEFORE UPDATE ON restore_made WHEN OLD.erasures_again IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'restore_made is append-only'); END;
CREATE TRIGGER restore_made_kept BEFORE DELETE ON restore_made
BEGIN SELECT RAISE(ABORT, 'restore_made is append-only'); END;
