package dev.simul.grader.submission;

import dev.simul.checks.verdict.Reason;

/** A Java source of a submission, or a copy of one. */
sealed interface FoundFile {
    /** Returns the path, relative to the submission, with '/' between names. */
    String path();

    /** Returns the package that the file declares, if that could be read. */
    PackageDeclaration declared();

    /** Returns the name of the source, without what a copy adds to it. */
    default String name() {
        return CopyName.ofFile(Paths.name(path())).original();
    }

    /** A file that can be used. */
    record Usable(SourceFile file, PackageDeclaration declared) implements FoundFile {
        @Override
        public String path() {
            return file.path();
        }
    }

    /** A file that cannot be used, and why. */
    record Refused(String path, PackageDeclaration declared, Reason reason, String message)
            implements FoundFile {}

    /** A file that the grader has no right to read. */
    record Unreadable(String path) implements FoundFile {
        @Override
        public PackageDeclaration declared() {
            return new PackageDeclaration("", 1);
        }
    }
}
