-- The results of a class. Each statement ends in a semicolon at the end of a line.
-- 'Simu' in ASCII: distinguishes this file from the SQLite files of other programs.
PRAGMA application_id = 1399418229;
PRAGMA user_version = 1;

CREATE TABLE submission (
    -- the name of the folder or file in the class
    name         TEXT PRIMARY KEY,
    -- a hash of the answers, the course, the kit and the options
    grading_key  TEXT NOT NULL,
    -- the grader that is grading it, and when its reservation expires, in milliseconds since 1970
    owner        TEXT,
    lease_until  INTEGER,
    -- the result, which is null until it is known
    status       TEXT CHECK (status IN ('graded', 'nothing to grade', 'cannot be read')),
    message      TEXT,
    points       TEXT,
    max_points   TEXT,
    percent      TEXT,
    folder       TEXT,
    graded_at    TEXT
) STRICT;

CREATE TABLE task_score (
    submission   TEXT NOT NULL REFERENCES submission (name) ON DELETE CASCADE,
    task         TEXT NOT NULL,
    points       TEXT NOT NULL,
    max_points   TEXT NOT NULL,
    PRIMARY KEY (submission, task)
) STRICT;
