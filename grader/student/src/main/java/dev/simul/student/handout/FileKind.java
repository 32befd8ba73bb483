package dev.simul.student.handout;

import java.util.Locale;

/** Who may change a file of a handout. */
public enum FileKind {
    /** The course: an update replaces the file. */
    COURSE,
    /** The student: an update replaces the file only if the student has not changed it. */
    STUDENT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileKind of(String word) {
        for (FileKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new HandoutException("expected 'course' or 'student', found '" + word + "'");
    }
}
