package dev.simul.simulation.internal.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.coverage.JdkClasses;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every class of the JDK that reads a clock or waits is listed, with how a simulation handles it.
 * If an update of the JDK adds one, this test fails until it is listed.
 */
class CallSitesTest {
    private static final List<String> MODULES =
            List.of("java.base", "java.logging", "java.net.http");

    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("java/lang/System.nanoTime", "clock"),
                    Map.entry("java/lang/System.currentTimeMillis", "clock"),
                    Map.entry("jdk/internal/misc/VM.getNanoTimeAdjustment", "clock"),
                    Map.entry("jdk/internal/misc/Unsafe.park", "park"),
                    Map.entry("java/util/concurrent/locks/LockSupport.park", "park"),
                    Map.entry("java/util/concurrent/locks/LockSupport.parkNanos", "park"),
                    Map.entry("java/util/concurrent/locks/LockSupport.parkUntil", "park"),
                    Map.entry("java/lang/Object.wait", "wait"),
                    Map.entry("java/lang/Object.wait0", "wait"),
                    Map.entry("java/lang/Thread.sleep", "sleep"),
                    Map.entry("java/lang/Thread.sleepNanos", "sleep"),
                    Map.entry("java/util/concurrent/TimeUnit.sleep", "sleep"));

    /** One line of the list. */
    private record Site(String type, String kinds, String verdict) {
        static Site of(String line) {
            String[] parts = line.split(" +", 3);
            if (parts.length < 3 || !parts[2].matches("exact|(refused|real): .+")) {
                throw new IllegalArgumentException(
                        "expected 'class kinds exact|refused: what|real: why', but was '"
                                + line
                                + "'");
            }
            return new Site(parts[0], parts[1], parts[2]);
        }
    }

    @Test
    void should_list_every_class_of_this_jdk_that_waits_or_reads_a_clock() throws IOException {
        Map<String, String> listed =
                new TreeMap<>(list().stream().collect(Collectors.toMap(Site::type, Site::kinds)));
        Map<String, String> found = new TreeMap<>();
        Set<String> present = new TreeSet<>();
        for (String module : MODULES) {
            JdkClasses.forEach(
                    module,
                    type -> {
                        present.add(type.thisClass().asInternalName());
                        String kinds = String.join(",", kindsIn(type));
                        if (!kinds.isEmpty()) {
                            found.put(type.thisClass().asInternalName(), kinds);
                        }
                    });
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/call-sites.txt"),
                found.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("\n")));

        // Some exist in the JDK of one operating system only.
        listed.keySet().retainAll(present);
        assertThat(listed)
                .as(
                        "call-sites.txt against this JDK, %s, whose classes are now in"
                                + " target/call-sites.txt",
                        Runtime.version())
                .isEqualTo(found);
    }

    private static Set<String> kindsIn(ClassModel type) {
        Set<String> kinds = new TreeSet<>();
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof MemberRefEntry member) {
                String called = member.owner().asInternalName() + "." + member.name().stringValue();
                String kind = KINDS.get(called);
                if (kind != null) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    @Test
    void should_redirect_every_clock_that_is_listed_as_exact() throws IOException {
        Set<String> exactClocks =
                list().stream()
                        .filter(site ->
                                site.verdict.equals("exact") && site.kinds.contains("clock"))
                        .map(Site::type)
                        .collect(Collectors.toSet());

        assertThat(ClockReaders.CLOCK_READERS).containsExactlyInAnyOrderElementsOf(exactClocks);
    }

    private static List<Site> list() throws IOException {
        try (InputStream in = CallSitesTest.class.getResourceAsStream("call-sites.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(in, "call-sites.txt").readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Site::of)
                    .toList();
        }
    }
}
