package dev.simul.grader.harness;

import dev.simul.grader.sandbox.RunFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Writes the harness as one jar, which is both a module and the simulation's agent. It contains the
 * simulation, the checks, the part of the grader that runs in a child, and the libraries of checks;
 * nothing of a course.
 */
public final class HarnessJar {
    /** The name of the module. */
    public static final String MODULE = HarnessModule.NAME;

    private static final String DESCRIPTOR = "module-info.class";
    private static final String CLASS = ".class";

    /** The folders of the packages that the jar contains. */
    private static final List<String> CONTENT =
            List.of(
                    "dev/simul/simulation/",
                    "dev/simul/junit/",
                    "dev/simul/checks/",
                    "dev/simul/grader/child/",
                    "dev/simul/grader/course/",
                    "dev/simul/grader/protocol/",
                    "dev/simul/grader/submission/",
                    "dev/simul/grader/verdict/",
                    "dev/simul/grader/worker/",
                    "org/apiguardian/",
                    "org/assertj/",
                    "org/awaitility/",
                    "org/hamcrest/",
                    "org/junit/",
                    "org/opentest4j/");

    private static final Map<List<Path>, Path> TEMPORARY = new ConcurrentHashMap<>();

    private final JarOutputStream out;
    private final HarnessModule module = new HarnessModule();
    private final Set<String> written = new HashSet<>();

    private HarnessJar(JarOutputStream out) {
        this.out = out;
    }

    /**
     * Returns a harness for a kit that is not prepared. The first call writes it to a temporary
     * file, which is deleted when this JVM ends.
     *
     * @param classPath the class path of the grader
     * @return the jar
     * @throws UncheckedIOException if the harness cannot be written
     */
    public static Path temporary(List<Path> classPath) {
        return TEMPORARY.computeIfAbsent(List.copyOf(classPath), HarnessJar::writeTemporary);
    }

    private static Path writeTemporary(List<Path> classPath) {
        Path folder = RunFolder.ofThisJvm().path();
        try {
            Path jar = Files.createTempFile(folder, "harness", ".jar");
            write(classPath, jar);
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the harness to '" + folder + "'", failure);
        }
    }

    /**
     * Writes the harness.
     *
     * @param classPath the class path of the grader, which contains folders and jars
     * @param jar the file to write
     * @throws IOException if an entry of the class path cannot be read, or the file not be written
     */
    public static void write(List<Path> classPath, Path jar) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar), 1 << 16);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            // A JVM reads classes faster from a jar that is not compressed.
            out.setLevel(java.util.zip.Deflater.NO_COMPRESSION);
            HarnessJar harness = new HarnessJar(out);
            for (Path entry : classPath) {
                if (Files.isDirectory(entry)) {
                    harness.addFolder(entry);
                } else if (Files.exists(entry)) {
                    harness.addJar(entry);
                }
            }
            harness.put(DESCRIPTOR, harness.module.classFile());
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", "dev.simul.simulation.internal.agent.Premain");
        main.putValue("Can-Redefine-Classes", "true");
        main.putValue("Can-Retransform-Classes", "true");
        return manifest;
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (isContent(path)) {
                    put(path, Files.readAllBytes(file));
                }
            }
        }
    }

    private void addJar(Path library) throws IOException {
        try (JarFile jar =
                new JarFile(library.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
            boolean isUsed = false;
            for (JarEntry entry : jar.versionedStream().toList()) {
                if (isContent(entry.getName()) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        put(entry.getName(), in.readAllBytes());
                    }
                    isUsed = true;
                }
            }
            JarEntry descriptor = jar.getJarEntry(DESCRIPTOR);
            if (isUsed && descriptor != null) {
                try (InputStream in = jar.getInputStream(descriptor)) {
                    module.addLibrary(ModuleDescriptor.read(in));
                }
            }
        }
    }

    private static boolean isContent(String path) {
        return CONTENT.stream().anyMatch(path::startsWith);
    }

    private void put(String path, byte[] bytes) throws IOException {
        if (!written.add(path)) {
            return;
        }
        if (path.endsWith(CLASS) && !path.equals(DESCRIPTOR)) {
            module.addClass(path);
        }
        JarEntry entry = new JarEntry(path);
        // The same classes make the same jar.
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(SilentLogger.silence(path, bytes));
        out.closeEntry();
    }
}
