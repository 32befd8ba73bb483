-- What version 2 of the results adds. Each statement ends in a semicolon at the end of a line.
PRAGMA user_version = 2;

-- What the checks have found. Points and policies are applied to it, so a change of them runs nothing again.
CREATE TABLE run (
    -- a hash of the answers, the checks, the kit, the JDK, the salt and the isolation
    run_key        TEXT PRIMARY KEY,
    -- the verdicts, as the kit encodes them, compressed
    verdicts       BLOB NOT NULL,
    planted_millis INTEGER NOT NULL,
    ran_at         TEXT NOT NULL
) STRICT;

CREATE TABLE check_score (
    submission   TEXT NOT NULL REFERENCES submission (name) ON DELETE CASCADE,
    -- task and check are empty for the whole submission
    task         TEXT NOT NULL,
    check_id     TEXT NOT NULL,
    points       TEXT NOT NULL,
    max_points   TEXT NOT NULL,
    PRIMARY KEY (submission, task, check_id)
) STRICT;

-- The scores before the last change of a result.
CREATE TABLE old_score (
    submission   TEXT NOT NULL,
    task         TEXT NOT NULL,
    check_id     TEXT NOT NULL,
    points       TEXT NOT NULL,
    max_points   TEXT NOT NULL,
    PRIMARY KEY (submission, task, check_id)
) STRICT;
