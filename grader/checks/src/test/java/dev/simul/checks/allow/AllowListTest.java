package dev.simul.checks.allow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.simul.checks.allow.Corpus.Program;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllowListTest {
    private static final AllowList LIST = AllowList.standard();
    private static final int ROUNDS = 20;
    private static final int ABSTRACT = ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT;
    private static final MethodTypeDesc VOID = ConstantDescs.MTD_void;
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final List<Program> HONEST =
            Corpus.compile(
                    Stream.of(
                                    "threads",
                                    "executors",
                                    "futures",
                                    "locks",
                                    "atomics",
                                    "collections",
                                    "streams",
                                    "language",
                                    "text",
                                    "time",
                                    "numbers",
                                    "errors")
                            .map(topic -> "honest/" + topic + ".txt")
                            .toList());

    private static final List<Program> HOSTILE =
            Corpus.compile(
                    List.of("hostile/jvm.txt", "hostile/files.txt", "hostile/reflection.txt"));

    static List<Program> honest() {
        return HONEST;
    }

    static List<Program> hostile() {
        return HOSTILE;
    }

    @ParameterizedTest
    @MethodSource("honest")
    void should_allow_what_a_good_student_may_write(Program program) {
        assertThat(program.check(LIST)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void should_refuse_what_tasks_may_not_use_and_say_where(Program program) {
        List<String> found = program.check(LIST).stream().map(Violation::toString).toList();

        String[] lines = program.text().split("\n");
        List<String> unexpected = new ArrayList<>(found);
        for (int i = 0; i < lines.length; i++) {
            for (String comment :
                    Arrays.asList(lines[i].split(" // ")).subList(1, count(lines[i]))) {
                String text = comment.substring(comment.indexOf(": ") + 2);
                String place = comment.startsWith("near: ") ? "" : "Task.java:" + (i + 1) + " ";
                assertThat(found)
                        .anyMatch(said ->
                                said.startsWith("Task.java:") && said.contains(place + text));
                unexpected.removeIf(said -> said.contains(place + text));
            }
        }
        assertThat(found).isNotEmpty();
        assertThat(unexpected).isEmpty();
    }

    private static int count(String line) {
        return line.split(" // ").length;
    }

    @Test
    void should_test_many_honest_and_hostile_programs() {
        assertThat(HONEST).hasSizeGreaterThanOrEqualTo(150);
        assertThat(HOSTILE).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void should_say_file_and_line_and_what_to_use_instead() {
        Program program = program("static void run() {\n    System.exit(0);\n}");

        assertThat(program.check(LIST))
                .extracting(Violation::toString)
                .containsExactly(
                        "Task.java:2 uses System.exit: tasks may not end the JVM. Return, or throw"
                                + " an exception.");
    }

    @Test
    void should_report_each_line_once_and_in_order() {
        Program program =
                program(
                        """
                        static void b() { new java.io.File("x").delete(); }
                        static void a() { System.exit(1); System.exit(2); }
                        """);

        assertThat(program.check(LIST)).extracting(Violation::line).containsExactly(1, 2);
    }

    @Test
    void should_refuse_classes_outside_the_package_of_the_task() {
        Map<String, byte[]> classes =
                Corpus.compiled(
                        List.of(
                                Corpus.source(
                                        "org/junit/jupiter/api/Assertions.java",
                                        "package org.junit.jupiter.api;\n\nclass Assertions {}"),
                                Corpus.source("Loose.java", "class Loose {}")),
                        List.of());

        assertThat(LIST.check("dev.simul.task.waitn", classes))
                .extracting(Violation::toString)
                .containsExactly(
                        "Assertions.java:3 is in the package org.junit.jupiter.api: the classes of"
                                + " this task are in dev.simul.task.waitn",
                        "Loose.java:1 is in no package: the classes of this task are in"
                                + " dev.simul.task.waitn");
    }

    @Test
    void should_allow_classes_below_the_package_of_the_task() {
        Map<String, byte[]> classes =
                Corpus.compiled(
                        List.of(Corpus.source("a/b/C.java", "package a.b; class C {}")), List.of());

        assertThat(LIST.check("a", classes)).isEmpty();
        assertThat(LIST.check("a.b", classes)).isEmpty();
        assertThat(LIST.check("a.c", classes)).hasSize(1);
    }

    @Test
    void should_refuse_a_file_that_is_not_a_class_file() {
        assertThat(
                        LIST.check(
                                "a",
                                Map.of(
                                        "a/B.class",
                                        new byte[] {1, 2, 3},
                                        "a/notes.txt",
                                        new byte[0])))
                .extracting(Violation::toString)
                .containsExactly("B.class:1 is not a class file: compile it again");
    }

    @Test
    void should_refuse_or_accept_each_damaged_class_file() {
        Program program =
                program(
                        """
                        static final String[][] NAMES = {{"a"}};
                        static <T extends Comparable<T>> T run(List<T> all) throws Exception {
                            return all.stream().filter(one -> one != null).findFirst().get();
                        }
                        """);
        program.files()
                .forEach((path, bytes) -> {
                    for (int i = 0; i < bytes.length; i++) {
                        int at = i;
                        for (int change : new int[] {1, 2, 0x80, 0xFF}) {
                            byte[] damaged = bytes.clone();
                            damaged[at] ^= (byte) change;
                            Map<String, byte[]> files = new HashMap<>(program.files());
                            files.put(path, damaged);

                            assertThatCode(() -> LIST.check(program.packageName(), files))
                                    .as("%s, byte %d, change %d", path, at, change)
                                    .doesNotThrowAnyException();
                        }
                    }
                });
    }

    @Test
    void should_refuse_classes_that_extend_each_other() {
        Map<String, byte[]> files = new HashMap<>();
        for (String[] names : new String[][] {{"A", "B"}, {"B", "A"}}) {
            files.put(
                    "a/" + names[0] + ".class",
                    ClassFile.of()
                            .build(
                                    ClassDesc.of("a." + names[0]),
                                    type -> type.withSuperclass(ClassDesc.of("a." + names[1]))));
        }

        assertThat(LIST.check("a", files))
                .extracting(Violation::toString)
                .containsExactly(
                        "A.class:1 is not a class file: compile it again",
                        "B.class:1 is not a class file: compile it again");
    }

    @Test
    void should_look_up_a_member_in_interfaces_with_many_paths_between_them() {
        Map<String, byte[]> files = new HashMap<>();
        put(files, "A0", _ -> {}, List.of());
        put(files, "B0", _ -> {}, List.of());
        for (int i = 1; i <= 60; i++) {
            List<String> parents = List.of("A" + (i - 1), "B" + (i - 1));
            put(files, "A" + i, _ -> {}, parents);
            put(files, "B" + i, _ -> {}, parents);
        }
        put(
                files,
                "C",
                type ->
                        type.withMethodBody(
                                "run",
                                VOID,
                                ClassFile.ACC_STATIC,
                                code ->
                                        code.aconst_null()
                                                .invokeinterface(ClassDesc.of("a.B60"), "foo", VOID)
                                                .return_()),
                List.of());

        assertThat(assertTimeoutPreemptively(LONG, () -> LIST.check("a", files))).isEmpty();
    }

    @Test
    void should_read_each_of_many_methods_only_once() {
        Map<String, byte[]> files = new HashMap<>();
        put(
                files,
                "A",
                type -> {
                    for (int i = 0; i < 5_000; i++) {
                        type.withMethod("a" + i, VOID, ABSTRACT, _ -> {});
                        type.withMethodBody(
                                "b" + i, VOID, ClassFile.ACC_PUBLIC, code -> code.return_());
                    }
                },
                List.of());

        assertThat(assertTimeoutPreemptively(LONG, () -> LIST.check("a", files))).isEmpty();
    }

    private static void put(
            Map<String, byte[]> files,
            String name,
            Consumer<ClassBuilder> members,
            List<String> parents) {
        files.put(
                "a/" + name + ".class",
                ClassFile.of()
                        .build(
                                ClassDesc.of("a." + name),
                                type -> {
                                    type.withFlags(ABSTRACT | ClassFile.ACC_INTERFACE)
                                            .withInterfaceSymbols(
                                                    parents.stream()
                                                            .map(parent ->
                                                                    ClassDesc.of("a." + parent))
                                                            .toList());
                                    members.accept(type);
                                }));
    }

    @Test
    void should_also_allow_what_a_task_lists() {
        Program program =
                program(
                        """
                        static Object run() throws Exception {
                            System.exit(new java.util.zip.CRC32().hashCode());
                            System.exit(java.nio.file.Path.of("x").getNameCount());
                            return Class.forName("x");
                        }
                        """);

        List<String> entries =
                List.of("java.lang.System.exit", "java.util.zip.CRC32", "java.nio.file.*");

        assertThat(program.check(LIST.with(entries)))
                .extracting(Violation::line)
                .containsExactly(4);
    }

    @Test
    void should_allow_several_members_of_a_class() {
        Program program =
                program("static void run() { System.exit(System.getenv().size()); System.gc(); }");

        List<String> entries = List.of("java.lang.System.exit", "java.lang.System.getenv");

        assertThat(program.check(LIST.with(entries)))
                .extracting(Violation::text)
                .containsExactly(
                        "uses System.gc: a task does not decide when memory is reclaimed. Remove"
                                + " the call.");
    }

    @Test
    void should_allow_a_member_that_the_list_takes_from_its_class() {
        Program program = program("static void run() { Locale.setDefault(Locale.ROOT); }");

        assertThat(program.check(LIST.with(List.of("java.util.Locale.setDefault")))).isEmpty();
        assertThat(program.check(LIST)).hasSize(1);
    }

    @Test
    void should_allow_a_member_of_a_class_that_is_not_on_the_list_without_the_others() {
        Program program =
                program(
                        """
                        static Object run() {
                            return StackWalker.getInstance()
                                    .getCallerClass();
                        }
                        """);

        assertThat(program.check(LIST.with(List.of("java.lang.StackWalker.getInstance"))))
                .extracting(Violation::toString)
                .containsExactly(
                        "Task.java:3 uses StackWalker.getCallerClass: tasks may not read the call"
                                + " stack. To print it, use printStackTrace().");
    }

    @Test
    void should_refuse_an_entry_of_a_wrong_form() {
        assertThatThrownBy(() -> LIST.with(List.of("java/io/File")))
                .hasMessage(
                        "'allow': expected a package ('java.util.zip.*'), a class"
                                + " ('java.util.zip.CRC32') or a member ('java.lang.System.getenv'),"
                                + " found 'java/io/File'");
    }

    @Test
    void should_name_only_what_the_jdk_has() {
        assertThat(LIST.packages().keySet()).allMatch(JdkClasses::hasPackage);
        LIST.packages()
                .forEach((name, refused) ->
                        assertThat(refused)
                                .allMatch(type -> JdkClasses.named(name + "." + type) != null));
        LIST.classes()
                .forEach((name, rule) -> {
                    Class<?> type = JdkClasses.named(name);
                    assertThat(type).as(name).isNotNull();
                    ClassShape shape = ClassShape.of(type);
                    assertThat(rule.named())
                            .as(name)
                            .allMatch(member -> shape.hasMember(member.replaceFirst("\\(.*", "")));
                });
    }

    @Test
    void should_have_a_reason_and_an_alternative_for_each_common_refusal() {
        assertThat(LIST.refusals())
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.reason()).endsWith("."))
                .extracting(Refusal::pattern)
                .doesNotHaveDuplicates();
    }

    @Test
    void should_take_less_than_20_ms_for_the_classes_of_a_task() {
        long best = Long.MAX_VALUE;
        int classes = HONEST.stream().mapToInt(program -> program.files().size()).sum();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            HONEST.forEach(program -> program.check(LIST));
            best = Math.min(best, System.nanoTime() - start);
        }
        double millis = best / 1e6 / HONEST.size();
        System.out.printf(
                "allow-list: %.3f ms a task (%d programs, %d classes, best of %d rounds)%n",
                millis, HONEST.size(), classes, ROUNDS);

        assertThat(millis).isLessThan(20);
    }

    private static Program program(String text) {
        return Corpus.compile(Map.of("program", text)).getFirst();
    }
}
