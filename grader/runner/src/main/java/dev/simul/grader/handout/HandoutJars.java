package dev.simul.grader.handout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.simul.student.handout.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine;

/**
 * The jars of a handout, which are created from the classes of the kit. The same classes always
 * result in the same bytes.
 */
final class HandoutJars {
    private static final LocalDateTime ALWAYS_THE_SAME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int DIGITS = 8;

    /** What the student's loop and the replay need of the runner. */
    static final List<String> LOOP =
            Stream.of(
                            "child/",
                            "command/LoopProgram",
                            "command/ReplayProgram",
                            "compile/",
                            "course/",
                            "grading/",
                            "harness/",
                            "loop/",
                            "planted/",
                            "protocol/",
                            "replay/",
                            "report/JsonText",
                            "report/WholeFile",
                            "sandbox/",
                            "submission/",
                            "template/Templates",
                            "verdict/",
                            "worker/")
                    .map(name -> "dev/simul/grader/" + name)
                    .toList();

    /** The templates of the page of a replay. */
    private static final List<String> PAGES =
            List.of(
                    "gg/jte/generated/precompiled/JtereplayGenerated",
                    "gg/jte/generated/precompiled/report/JtestyleGenerated");

    private static final Map<String, String> AGENT =
            Map.of(
                    "Premain-Class", "dev.simul.simulation.internal.agent.Premain",
                    "Agent-Class", "dev.simul.simulation.internal.agent.Agent",
                    "Launcher-Agent-Class", "dev.simul.simulation.internal.agent.Agent",
                    "Can-Redefine-Classes", "true",
                    "Can-Retransform-Classes", "true");

    private final String version;
    private final byte[] simulation;
    private final byte[] checks;
    private final byte[] loop;
    private final byte[] student;

    private HandoutJars(
            String version, byte[] simulation, byte[] checks, byte[] loop, byte[] student) {
        this.version = version;
        this.simulation = simulation;
        this.checks = checks;
        this.loop = loop;
        this.student = student;
    }

    /**
     * Creates the jars.
     *
     * @param kit the folder of the kit, which must be built
     * @param kitVersion the version of the kit
     */
    static HandoutJars of(Path kit, String kitVersion) {
        Map<String, byte[]> command = classes(kit, "student");
        command.putAll(picocli());
        // Each test JVM reads this jar when it starts, which is faster if the jar is not
        // compressed.
        byte[] simulation = jar(classes(kit, "simulation"), AGENT, Deflater.NO_COMPRESSION);
        // A jar more would be one more that each test JVM opens.
        Map<String, byte[]> checkClasses = classes(kit, "checks");
        checkClasses.putAll(classes(kit, "junit"));
        byte[] checks = jar(checkClasses, Map.of(), Deflater.BEST_COMPRESSION);
        Map<String, byte[]> loopClasses = classes(kit, "runner");
        loopClasses
                .keySet()
                .removeIf(path ->
                        Stream.of(LOOP, PAGES).flatMap(List::stream).noneMatch(path::startsWith));
        byte[] loop = jar(loopClasses, Map.of(), Deflater.BEST_COMPRESSION);
        String content =
                Hash.of(simulation)
                        + Hash.of(checks)
                        + Hash.of(loop)
                        + Hash.of(jar(command, Map.of(), Deflater.BEST_COMPRESSION));
        String version = kitVersion + "-h" + Hash.of(content.getBytes(UTF_8)).substring(0, DIGITS);
        return new HandoutJars(
                version,
                simulation,
                checks,
                loop,
                jar(
                        command,
                        Map.of(
                                "Main-Class",
                                "dev.simul.student.Main",
                                "Implementation-Version",
                                version),
                        Deflater.BEST_COMPRESSION));
    }

    /** Returns the version, which is different if any class is different. */
    String version() {
        return version;
    }

    byte[] simulation() {
        return simulation;
    }

    byte[] checks() {
        return checks;
    }

    /** Returns the jar of the student's loop. */
    byte[] loop() {
        return loop;
    }

    /** Returns the jar of the student's command, which needs no other jar. */
    byte[] student() {
        return student;
    }

    private static Map<String, byte[]> classes(Path kit, String module) {
        Path folder = kit.resolve("grader").resolve(module).resolve("target/classes");
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                classes.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return classes;
    }

    /**
     * Returns the classes of picocli, which are added to the command so that it needs no class
     * path.
     */
    private static Map<String, byte[]> picocli() {
        Map<String, byte[]> classes = new TreeMap<>();
        try (ZipFile jar = new ZipFile(jarOf(CommandLine.class).toFile())) {
            for (ZipEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith("picocli/") && name.endsWith(".class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        classes.put(name, in.readAllBytes());
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return classes;
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] jar(
            Map<String, byte[]> files, Map<String, String> attributes, int level) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        new TreeMap<>(attributes)
                .forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            jar.setLevel(level);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            manifest.write(text);
            add(jar, JarFile.MANIFEST_NAME, text.toByteArray(), level);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (!file.getKey().equals(JarFile.MANIFEST_NAME)) {
                    add(jar, file.getKey(), file.getValue(), level);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream jar, String name, byte[] content, int level)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS_THE_SAME);
        if (level == Deflater.NO_COMPRESSION) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
