package dev.simul.simulation.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Private names of the JDK occur in {@code internal.jdk} and {@code internal.patch} only, so that
 * these two packages are all that another JDK can break.
 */
class PrivateNamesTest {
    private static final Path MODULES = Path.of("..");

    private static final Set<Path> ALLOWED =
            Set.of(Path.of("simulation/internal/jdk"), Path.of("simulation/internal/patch"));

    /** Shows that answers cannot use private classes. */
    private static final Set<String> EXEMPT = Set.of("JavacTest.java");

    /** Private members whose names are not used for anything else. */
    private static final Set<String> MEMBERS =
            Set.of(
                    "DEFAULT_SCHEDULER",
                    "SALT32L",
                    "addWorker",
                    "asyncGetStackTrace",
                    "carrierThread",
                    "compareAndSetOnWaitingList",
                    "currentCarrierThread",
                    "doExec",
                    "doYield",
                    "enterSpecial",
                    "exclusiveOwnerThread",
                    "getLeafTarget",
                    "getNanoTimeAdjustment",
                    "getTask",
                    "getWaitQueueLength",
                    "isImmediate",
                    "notifyJvmtiMount",
                    "notifyJvmtiUnmount",
                    "onWaitingList",
                    "parkOnCarrierThread",
                    "parkPermit",
                    "poolSubmit",
                    "runContinuation",
                    "scheduleDelayedTask",
                    "scopedValueCache",
                    "seedUniquifier",
                    "setCurrentThread",
                    "sleepNanos",
                    "waitingGet",
                    "yieldContinuation");

    private static final Pattern COMMENT =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\\\n])*\")|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LITERAL_OR_IMPORT =
            Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"|\\bimport\\s+(?:static\\s+)?([\\w.]+)");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.$/])L?((?:java|javax|jdk|sun)[./][\\w./$]*\\w)");

    @Test
    void should_find_private_names_only_in_two_packages() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(MODULES)) {
            sources = files.filter(PrivateNamesTest::isSource).toList();
        }

        assertThat(sources).hasSizeGreaterThan(300);
        assertThat(sources).flatExtracting(PrivateNamesTest::privateNamesIn).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import jdk.internal.misc.VM;",
                "String type = \"java/lang/VirtualThread\";",
                "String type = \"java.util.TimerThread\";",
                "String type = \"(Ljava/lang/VirtualThread;)V\";",
                "boolean is = name.startsWith(\"java.util.Collections$Synchronized\");",
                "String type = \"java.util.concurrent.ForkJoinPool$WorkQueue\";",
                "String type = \"sun.nio.ch.Net\";",
                "find(type, \"runContinuation\", Runnable.class);"
            })
    void should_be_found_in_a_source(String source) {
        assertThat(privateNamesIn(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// as jdk.internal.vm.Continuation does",
                "/* \"java/lang/VirtualThread\" */",
                "import java.util.concurrent.locks.AbstractQueuedSynchronizer;",
                "import com.sun.management.HotSpotDiagnosticMXBean;",
                "String type = \"java.util.Locale$Category\";",
                "String type = \"sun.reflect.ReflectionFactory\";",
                "boolean isJdk = name.startsWith(\"sun.\") || name.startsWith(\"java.util.\");",
                "String method = \"java.util.concurrent.locks.LockSupport.park\";",
                "String line = System.getProperty(\"sun.java.command\");"
            })
    void should_find_no_private_names_in_other_sources(String source) {
        assertThat(privateNamesIn(source)).isEmpty();
    }

    private static boolean isSource(Path file) {
        Path path = MODULES.relativize(file);
        return file.toString().endsWith(".java")
                && path.getNameCount() > 2
                && path.getName(1).toString().equals("src")
                && !EXEMPT.contains(file.getFileName().toString())
                && ALLOWED.stream()
                        .noneMatch(allowed -> path.toString().contains(allowed.toString()));
    }

    private static List<String> privateNamesIn(Path file) {
        try {
            return privateNamesIn(Files.readString(file)).stream()
                    .map(name -> MODULES.relativize(file) + ": " + name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> privateNamesIn(String source) {
        String code =
                COMMENT.matcher(source)
                        .replaceAll(match ->
                                match.group(1) == null
                                        ? " "
                                        : java.util.regex.Matcher.quoteReplacement(match.group(1)));
        List<String> found = new ArrayList<>();
        for (MatchResult match : LITERAL_OR_IMPORT.matcher(code).results().toList()) {
            String text = match.group(1) == null ? match.group(2) : match.group(1);
            NAME.matcher(text)
                    .results()
                    .map(name -> name.group(1))
                    .filter(PrivateNamesTest::isPrivate)
                    .forEach(found::add);
            if (MEMBERS.contains(text)) {
                found.add(text);
            }
        }
        return found;
    }

    private static boolean isPrivate(String name) {
        if (System.getProperty(name) != null) {
            return false;
        }
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false, null);
            return !isPublic(type) || !type.getModule().isExported(type.getPackageName());
        } catch (ClassNotFoundException e) {
            return name.matches("(jdk[./]internal|sun[./]).*") || name.contains("$");
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }
}
