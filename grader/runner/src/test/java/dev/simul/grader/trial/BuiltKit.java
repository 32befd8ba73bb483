package dev.simul.grader.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the kit these tests are part of. */
public final class BuiltKit {
    private BuiltKit() {}

    /** Returns its folder: the nearest above the working directory that holds the manifest. */
    public static Path home() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("checks.yml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no checks.yml above these tests"));
    }
}
