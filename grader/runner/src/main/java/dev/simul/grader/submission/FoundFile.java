package dev.simul.grader.submission;

import dev.simul.checks.verdict.Reason;

/** A file of a submission whose name ends in {@code .java}. */
sealed interface FoundFile {
    /** Returns its path, relative to the submission, with '/' between names. */
    String path();

    /** Returns the package that it declares, if that could be read. */
    PackageDeclaration declared();

    /** Returns the last part of the path. */
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
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
}
