package dev.simul.student;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a JDK 25, 26 or 27 in the usual places, by the version in its file {@code release}. */
final class SupportedJdk {
    private static final Pattern RELEASE = Pattern.compile("JAVA_VERSION=\"(25|26|27)[\".+-].*");
    private static final String SETTING = "SIMUL_JAVA_HOME";

    /** Folders that contain the folders of JDKs. */
    private static final List<String> PLACES =
            List.of(
                    "/usr/lib/jvm",
                    "/Library/Java/JavaVirtualMachines",
                    "~/Library/Java/JavaVirtualMachines",
                    "~/.sdkman/candidates/java",
                    "~/.jdks",
                    "C:/Program Files/Java",
                    "C:/Program Files/Eclipse Adoptium",
                    "C:/Program Files/Microsoft",
                    "C:/Program Files/Zulu",
                    "C:/Program Files/Amazon Corretto",
                    "C:/Program Files/BellSoft");

    private SupportedJdk() {}

    /**
     * Returns the folder of a JDK 25, 26 or 27.
     *
     * @throws SetupException if none is found
     */
    static Path find() {
        String named = Maven.variable(SETTING);
        if (!named.isBlank()) {
            return folder(named)
                    .filter(SupportedJdk::isOne)
                    .orElseThrow(() ->
                            new SetupException(
                                    "expected the folder of a JDK 25, 26 or 27 in "
                                            + SETTING
                                            + ", found '"
                                            + named
                                            + "': set it to a folder that contains bin/javac"));
        }
        return Stream.concat(
                        Stream.of(Maven.variable("JAVA_HOME"), System.getProperty("java.home"))
                                .flatMap(home -> folder(home).stream()),
                        PLACES.stream().flatMap(SupportedJdk::inside))
                .filter(SupportedJdk::isOne)
                .findFirst()
                .orElseThrow(() ->
                        new SetupException(
                                "expected a JDK 25, 26 or 27, found none: install one from any"
                                        + " vendor; if it is still not found, set "
                                        + SETTING
                                        + " to its folder"));
    }

    private static Stream<Path> inside(String place) {
        String home = System.getProperty("user.home");
        Optional<Path> folder = folder(place.replaceFirst("^~", home.replace("\\", "/")));
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.list(folder.get())) {
            // On macOS, the content of a JDK is in a subfolder.
            return found
                    .sorted()
                    .flatMap(jdk -> Stream.of(jdk, jdk.resolve("Contents/Home")))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<Path> folder(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name).toAbsolutePath());
        } catch (InvalidPathException notHere) {
            return Optional.empty();
        }
    }

    private static boolean isOne(Path jdk) {
        boolean hasCompiler =
                Stream.of("bin/javac", "bin/javac.exe").map(jdk::resolve).anyMatch(Files::exists);
        if (!hasCompiler) {
            return false;
        }
        try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
            return lines.anyMatch(line -> RELEASE.matcher(line).matches());
        } catch (IOException none) {
            return false;
        }
    }
}
