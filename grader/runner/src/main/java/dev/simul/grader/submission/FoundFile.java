package dev.simul.grader.submission;

import dev.simul.checks.verdict.Reason;
import dev.simul.grader.submission.tree.CopyName;
import dev.simul.grader.submission.tree.Paths;

/** A Java source file of a submission, or a copy of one. */
sealed interface FoundFile {
    /** Returns the path, relative to the submission, with '/' between names. */
    String path();

    /** Returns the package that the file declares, as far as the declaration could be read. */
    PackageDeclaration declared();

    /** Returns the name of the file, without any addition that marks it as a copy. */
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

    /** A file that cannot be used, and the reason. */
    record Refused(String path, PackageDeclaration declared, Reason reason, String message)
            implements FoundFile {}

    /** A file that the grader has no permission to read. */
    record Unreadable(String path) implements FoundFile {
        @Override
        public PackageDeclaration declared() {
            return new PackageDeclaration("", 1);
        }
    }
}
