package dev.simul.grader.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.simul.checks.allow.AllowList;
import dev.simul.checks.allow.Violation;
import dev.simul.checks.text.PlainText;
import dev.simul.grader.compile.ClassApi;
import dev.simul.grader.fuzz.RawClass.Constant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A damaged class file is either accepted, or refused with a message. An accepted class uses
 * nothing that tasks may not use.
 */
class ClassFileFuzzTest {
    private static final String PACKAGE = "fuzz";
    private static final int MOST_CHANGES = 4;
    private static final int NATIVE = 0x100;
    private static final int TEXT_AT = 3;

    private static final String SOURCE =
            """
            package fuzz;

            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;

            public class Task extends Thread implements Comparable<Task> {
                static final long[][] TABLE = {{1L, 2L}, {3L}};
                static final String NAME = "java/io/File";
                private volatile double share = 0.5;

                @FunctionalInterface
                interface Work<T extends Comparable<T>> {
                    T run(List<? super T> all) throws InterruptedException;
                }

                record Pair<T>(T left, Optional<T> right) {}

                enum Mode { FAST, SLOW }

                @Deprecated(since = "now")
                static <T extends Comparable<T>> T most(Collection<T> all) {
                    return all.stream().max(Comparator.naturalOrder()).orElseThrow();
                }

                static synchronized Object choose(Object value, Mode mode) throws Exception {
                    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                        Future<String> later = pool.submit(() -> "a" + value + mode);
                        Supplier<List<String>> made = ArrayList::new;
                        return switch (value) {
                            case Pair<?>(Integer left, var right) when left > 3 -> right;
                            case String text -> text.length() + later.get().length();
                            case Mode other -> switch (other) {
                                case FAST -> made.get();
                                case SLOW -> TABLE[0].clone();
                            };
                            default -> value.hashCode();
                        };
                    } catch (ExecutionException | IllegalStateException failure) {
                        throw new Exception(NAME, failure.getCause());
                    } finally {
                        Thread.sleep(3);
                    }
                }

                @Override
                public int compareTo(Task other) {
                    return Double.compare(share, other.share);
                }

                @Override
                public void run() {
                    setName(getName() + System.nanoTime());
                }
            }
            """;

    /** Members that no task may use, each with a class from which it may be called. */
    private static final Set<String> FORBIDDEN =
            Set.of(
                    "java/lang/System.exit",
                    "java/lang/System.getenv",
                    "java/lang/System.getProperty",
                    "java/lang/System.load",
                    "java/lang/System.setOut",
                    "java/lang/Runtime.exec",
                    "java/lang/Runtime.halt",
                    "java/lang/Class.forName",
                    "java/lang/Class.getClassLoader",
                    "java/lang/Thread.getContextClassLoader",
                    "java/lang/Thread.setContextClassLoader",
                    "java/lang/Thread.setDefaultUncaughtExceptionHandler",
                    "java/lang/Thread.getAllStackTraces",
                    "java/lang/Integer.getInteger",
                    "java/util/Locale.setDefault");

    private static final List<String> WORDS =
            Stream.concat(
                            FORBIDDEN.stream().flatMap(member -> Stream.of(member.split("\\."))),
                            Stream.of(
                                    "java/io/File",
                                    "java/nio/file/Files",
                                    "java/lang/reflect/Method",
                                    "sun/misc/Unsafe",
                                    "dev/simul/checks/Simulated",
                                    "[Ljava/io/File;",
                                    "[[Ljava/lang/ClassLoader;",
                                    "Ljava/io/File;",
                                    "fuzz/Task",
                                    "fuzz/Task$Pair",
                                    "java/lang/Object",
                                    "java/util/Map$Entry",
                                    "java/util/Map",
                                    "<init>",
                                    "run",
                                    "Code",
                                    "Signature",
                                    "Exceptions",
                                    "ConstantValue",
                                    "BootstrapMethods",
                                    "RuntimeVisibleAnnotations",
                                    "AnnotationDefault",
                                    "Record",
                                    "()V",
                                    "(I)V",
                                    "()Ljava/lang/ClassLoader;",
                                    "(Ljava/lang/String;)Ljava/lang/Class;",
                                    "(",
                                    "L",
                                    "[",
                                    "[L",
                                    "",
                                    ";",
                                    "\u0000",
                                    "/",
                                    "V"))
                    .distinct()
                    .sorted()
                    .toList();

    private static final AllowList LIST = AllowList.standard();
    private static Map<String, byte[]> original = Map.of();

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("Task.java");
        Files.writeString(source, SOURCE);
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-Xlint:none",
                                "-g",
                                "-parameters",
                                "-d",
                                folder.toString(),
                                source.toString());
        assertThat(result).isZero();
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(PACKAGE))) {
            for (Path file : files.toList()) {
                classes.put(PACKAGE + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        original = classes;
    }

    /** Otherwise the other tests show nothing. */
    @Test
    void should_accept_the_classes_before_they_are_damaged() throws IOException {
        assertThat(LIST.check(PACKAGE, original)).isEmpty();
        assertIsHarmless(original);
    }

    @Test
    void should_accept_or_refuse_some_damaged_classes() {
        Cases.runSome(ClassFileFuzzTest::acceptOrRefuse);
    }

    @Test
    @Tag("slow")
    void should_accept_or_refuse_all_damaged_classes() {
        Cases.run(ClassFileFuzzTest::acceptOrRefuse);
    }

    private static void acceptOrRefuse(Random random) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>(original);
        List<String> paths = List.copyOf(original.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        classes.put(path, damaged(random, original.get(path)));

        List<Violation> violations = LIST.check(PACKAGE, classes);

        for (Violation violation : violations) {
            String line = PlainText.line(violation.toString());
            assertThat(line.codePoints()).allMatch(PlainText::isHarmless);
            assertThat(violation.line()).isPositive();
            assertThat(violation.text()).isNotBlank();
        }
        if (violations.isEmpty()) {
            assertIsHarmless(classes);
            ClassApi stub = ClassApi.of(original);
            ClassApi answer = ClassApi.of(classes);
            if (!stub.isCompatibleWith(answer)) {
                assertThat(stub.missingFrom(answer)).doesNotContain("");
            }
        }
    }

    private static byte[] damaged(Random random, byte[] bytes) throws IOException {
        byte[] changed = bytes;
        if (random.nextInt(4) > 0) {
            for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
                changed = withOtherConstant(random, changed);
            }
        }
        return changed == bytes || random.nextInt(4) == 0
                ? new Mutations(random, Mutations.numbers()).of(changed)
                : changed;
    }

    /** Changes the text of a constant, or the number of another one to which it refers. */
    private static byte[] withOtherConstant(Random random, byte[] bytes) throws IOException {
        RawClass read = RawClass.read(bytes);
        List<Constant> constants = read.constants();
        Constant constant = constants.get(1 + random.nextInt(constants.size() - 1));
        int at = constant.at();
        byte[] changed = bytes.clone();
        switch (constant.tag()) {
            case 0 -> {
                return changed;
            }
            case RawClass.UTF8 -> {
                byte[] text = RawClass.encoded(WORDS.get(random.nextInt(WORDS.size())));
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                all.write(bytes, 0, at + 1);
                all.writeBytes(text);
                int rest =
                        at
                                + TEXT_AT
                                + (Byte.toUnsignedInt(bytes[at + 1]) << Byte.SIZE)
                                + Byte.toUnsignedInt(bytes[at + 2]);
                all.write(bytes, rest, bytes.length - rest);
                return all.toByteArray();
            }
            default -> {
                boolean isSecond = constant.second() != 0 && random.nextBoolean();
                boolean isHandle = constant.tag() == RawClass.HANDLE;
                int place = at + 1 + (isHandle ? 1 : isSecond ? 2 : 0);
                int index = random.nextInt(constants.size());
                changed[place] = (byte) (index >> 8);
                changed[place + 1] = (byte) index;
                return changed;
            }
        }
    }

    /** Requires that no class uses what tasks may not use, unless the JVM cannot even read it. */
    private static void assertIsHarmless(Map<String, byte[]> classes) throws IOException {
        List<RawClass> read = new ArrayList<>();
        Map<String, RawClass> byName = new TreeMap<>();
        for (byte[] bytes : classes.values()) {
            try {
                RawClass one = RawClass.read(bytes);
                byName.put(one.className(one.name()), one);
                read.add(one);
            } catch (IOException unreadable) {
                continue;
            }
        }
        for (RawClass one : read) {
            assertThat(one.className(one.name())).startsWith(PACKAGE + "/");
            for (Constant constant : one.constants()) {
                try {
                    if (constant.tag() == RawClass.CLASS) {
                        requireAllowed(one.text(constant.first()), byName);
                    } else if (constant.isMember()) {
                        requireAllowed(
                                one.className(constant.first()),
                                one.text(one.constant(constant.second()).first()),
                                byName);
                    }
                } catch (IOException wrongIndex) {
                    // The JVM refuses the class.
                    continue;
                }
            }
            requireAllowedMembers(one, byName);
        }
    }

    private static void requireAllowedMembers(RawClass one, Map<String, RawClass> byName) {
        for (RawClass.Member member : one.members()) {
            try {
                String name = one.text(member.name());
                String descriptor = one.text(member.descriptor());
                if (!descriptor.startsWith("(")) {
                    requireAllowed(descriptor, byName);
                    continue;
                }
                assertThat(member.flags() & NATIVE).as("native %s", name).isZero();
                assertThat(name + descriptor).isNotEqualTo("finalize()V");
                for (String part : descriptor.split("[(;)]")) {
                    requireAllowed(part.contains("L") ? part + ";" : "", byName);
                }
            } catch (IOException wrongIndex) {
                // The JVM refuses the class.
                continue;
            }
        }
    }

    /** Takes the name of a class or of an array, or a descriptor of a field. */
    private static void requireAllowed(String name, Map<String, RawClass> byName) {
        String element = name;
        if (name.startsWith("[") || name.endsWith(";")) {
            int start = name.indexOf('L');
            if (start < 0 || !name.endsWith(";")) {
                return;
            }
            element = name.substring(start + 1, name.length() - 1);
        }
        if (exists(element) && !byName.containsKey(element)) {
            assertThat(LIST.allows(element.replace('/', '.').replace('$', '.')))
                    .as("the class %s is used", element)
                    .isTrue();
        }
    }

    /** A class that does not exist harms nobody. */
    private static boolean exists(String internalName) {
        return ClassLoader.getPlatformClassLoader().getResource(internalName + ".class") != null;
    }

    /** Looks in the superclasses too, because that is where the JVM finds a method. */
    private static void requireAllowed(String owner, String member, Map<String, RawClass> byName)
            throws IOException {
        String type = owner;
        for (RawClass own = byName.get(type); own != null; own = byName.get(type)) {
            if (declares(own, member) || own.superclass() == 0) {
                return;
            }
            type = own.className(own.superclass());
        }
        try {
            for (Class<?> above =
                            Class.forName(
                                    type.replace('/', '.'),
                                    false,
                                    ClassLoader.getPlatformClassLoader());
                    above != null;
                    above = above.getSuperclass()) {
                String name = above.getName().replace('.', '/') + "." + member;
                if (FORBIDDEN.contains(name)) {
                    fail("the member %s is used through %s", name, owner);
                }
                if (Stream.of(above.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(member))) {
                    return;
                }
            }
        } catch (ClassNotFoundException | LinkageError absent) {
            return;
        }
    }

    private static boolean declares(RawClass type, String name) throws IOException {
        for (RawClass.Member member : type.members()) {
            if (type.text(member.name()).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
