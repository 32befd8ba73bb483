package dev.simul.grader.batch.intake;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.tree.Archives;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.submission.tree.TreeFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Combines the folders and files of one student into a submission. */
final class PieceGroup {
    private static final Comparator<Piece> LATEST =
            Comparator.comparingLong(Piece::submissionId).thenComparingInt(Piece::attemptNumber);

    private PieceGroup() {}

    /**
     * Returns a submission.
     *
     * @param pieces at least one folder or file, sorted by name
     */
    static Handed handed(List<Piece> pieces) {
        List<String> notes = new ArrayList<>();
        List<Piece> used = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.parsed().isOnlineText() && pieces.size() > 1) {
                notes.add("ignored: " + piece.name() + " is online text, not a file");
            } else if (isEarlier(piece, pieces)) {
                notes.add("ignored: " + piece.name() + " is an earlier attempt");
            } else {
                used.add(piece);
            }
        }
        List<Piece> chosen = used.isEmpty() ? pieces : used;
        Piece first = chosen.getFirst();
        return new Handed(
                first.name(),
                first.parsed(),
                notes,
                (course, given) -> read(chosen, course, given));
    }

    private static boolean isEarlier(Piece piece, List<Piece> pieces) {
        return pieces.stream()
                .filter(other -> other != piece && other.file() != null && piece.file() != null)
                .filter(other -> other.stem().equals(piece.stem()))
                .anyMatch(other -> LATEST.compare(other, piece) > 0);
    }

    private static Submission read(
            List<Piece> pieces, Manifest course, Function<TaskEntry, List<SourceFile>> given) {
        Piece first = pieces.getFirst();
        if (pieces.size() == 1 && first.parsed().isOnlineText()) {
            throw new SubmissionException(
                    "expected files, found only text that was typed into the learning platform");
        }
        if (pieces.size() == 1 && first.folder() != null) {
            return Intake.take(first.folder().get(), course, given);
        }
        if (pieces.size() == 1) {
            return readOne(Objects.requireNonNull(first.file()), course, given, first);
        }
        return Intake.take(FileTree.of(together(pieces)), course, given);
    }

    private static Submission readOne(
            TreeFile file,
            Manifest course,
            Function<TaskEntry, List<SourceFile>> given,
            Piece piece) {
        if (file.isFile() && file.size() == 0) {
            throw new SubmissionException(
                    "expected a folder or an archive (zip, tar, tar.gz), found an empty file");
        }
        if (!file.isFile() || !ClassIntake.canHoldAnswers(file.name())) {
            throw new SubmissionException(
                    "expected a folder or an archive (zip, tar, tar.gz), found "
                            + (file.isFile() ? "a file of another kind" : file.kind().words())
                            + ": '"
                            + file.name()
                            + "'");
        }
        return Archives.isNamedLikeOne(file.name())
                ? Intake.takeArchive(file, course, given)
                : Intake.take(FileTree.of(List.of(renamed(file, piece.fileName()))), course, given);
    }

    /** Returns all files under the names that the student gave them. Each name occurs only once. */
    private static List<TreeFile> together(List<Piece> pieces) {
        Map<String, TreeFile> files = new HashMap<>();
        for (Piece piece : pieces) {
            if (piece.file() != null) {
                files.putIfAbsent(piece.fileName(), renamed(piece.file(), piece.fileName()));
            } else if (piece.folder() != null) {
                for (TreeFile file : piece.folder().get().below("")) {
                    files.putIfAbsent(file.path(), file);
                }
            }
        }
        return List.copyOf(files.values());
    }

    private static TreeFile renamed(TreeFile file, String name) {
        return new TreeFile(name, file.kind(), file.size(), file.content());
    }
}
