package dev.simul.grader.sandbox.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a JVM of this JDK needs, besides those of the program: the JDK, the folders of the
 * system's libraries, and random numbers. The folders are those from which this JVM has loaded its
 * own libraries. A JDK can also bring a loader and libraries of its own, in any folder.
 *
 * @param readable the files and folders that a JVM reads
 * @param executable the programs that start a JVM
 */
public record JvmFiles(List<Path> readable, List<Path> executable) {
    private static final int DEEPEST_LINK = 4;

    /**
     * Where all files may be read. If a library is elsewhere, only the library itself may be read.
     */
    private static final List<Path> SYSTEM_FOLDERS =
            Stream.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/nix/store", "/gnu/store")
                    .map(Path::of)
                    .toList();

    /** Copies the lists. */
    public JvmFiles {
        readable = List.copyOf(readable);
        executable = List.copyOf(executable);
    }

    /**
     * Finds the files for the JDK of this JVM.
     *
     * @return the files
     * @throws UncheckedIOException if the JDK cannot be read
     */
    public static JvmFiles ofThisJdk() {
        try {
            Path home = Path.of(System.getProperty("java.home")).toRealPath();
            Set<Path> readable = new LinkedHashSet<>();
            readable.add(home);
            readable.addAll(linkedFrom(home));
            List<Path> libraries = systemLibraries();
            libraries.forEach(library ->
                    readable.add(isInSystemFolder(library) ? library.getParent() : library));
            Stream.of("/etc/ld.so.cache", "/usr/lib/locale", "/dev/urandom", "/dev/random")
                    .map(Path::of)
                    .forEach(readable::add);
            List<Path> executable = new ArrayList<>();
            executable.add(home.resolve("bin/java"));
            executable.add(home.resolve("lib/jspawnhelper"));
            libraries.stream().filter(JvmFiles::isLoader).forEach(executable::add);
            return new JvmFiles(List.copyOf(readable), executable);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns what the JDK's files link to; packages of Linux keep the configuration elsewhere. */
    private static List<Path> linkedFrom(Path home) throws IOException {
        List<Path> targets = new ArrayList<>();
        for (String folder : List.of("conf", "lib")) {
            try (Stream<Path> files = Files.walk(home.resolve(folder), DEEPEST_LINK)) {
                for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                    if (Files.exists(link)) {
                        targets.add(link.toRealPath());
                    }
                }
            }
        }
        return targets;
    }

    /** Returns the libraries outside the JDK that this JVM has loaded, and their loader. */
    private static List<Path> systemLibraries() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.map(line -> line.indexOf('/') < 0 ? "" : line.substring(line.indexOf('/')))
                    .distinct()
                    .filter(path -> path.contains(".so"))
                    .map(Path::of)
                    .filter(path -> Files.isRegularFile(path))
                    .filter(path -> !path.startsWith(System.getProperty("java.home")))
                    .toList();
        }
    }

    private static boolean isInSystemFolder(Path library) {
        return SYSTEM_FOLDERS.stream().anyMatch(library::startsWith);
    }

    private static boolean isLoader(Path library) {
        return String.valueOf(library.getFileName()).startsWith("ld-");
    }
}
