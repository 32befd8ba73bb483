package dev.simul.grader.classof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the kit's course, whose points can be changed. */
final class CourseCopy {
    private static final String MANIFEST = "checks.yml";
    private static final String POINTS_OF_TASK = "\n    points: 2\n";
    private static final String POINTS_OF_CHECK = "\n        points: 0.25\n";

    private final Path folder;

    /** Copies the course of a kit to a folder that does not exist. */
    static CourseCopy of(Path home, Path folder) throws IOException {
        for (String part : List.of(MANIFEST, "tasks", "solutions")) {
            try (Stream<Path> files = Files.walk(home.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String inside = home.relativize(file).toString();
                    if (!inside.contains("/target/")) {
                        Path to = folder.resolve(inside);
                        Files.createDirectories(to.getParent());
                        Files.copy(file, to);
                    }
                }
            }
        }
        return new CourseCopy(folder);
    }

    private CourseCopy(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Gives the first check of the first task of two points a quarter of a point more. */
    void changePoints() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        String before = Files.readString(manifest);
        String after =
                before.replaceFirst(POINTS_OF_TASK, "\n    points: 2.25\n")
                        .replaceFirst(POINTS_OF_CHECK, "\n        points: 0.5\n");
        if (after.equals(before)) {
            throw new IllegalStateException("expected a task of 2 points and a check of 0.25");
        }
        Files.writeString(manifest, after);
    }
}
