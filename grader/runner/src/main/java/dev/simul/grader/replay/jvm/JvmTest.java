package dev.simul.grader.replay.jvm;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.replay.Replayed;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.template.Templates;
import dev.simul.simulation.Step;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Writes a JUnit test that forces a schedule on a JVM without the kit. The test is one file: the
 * answer, the given classes and the check, with gates before the accesses of the schedule, and a
 * small class that replaces the kit.
 */
public final class JvmTest {
    private static final String KIT = "kit.txt";
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "(?m)^public (?=(?:final |abstract |sealed |non-sealed |strictfp )*"
                            + "(?:class|interface|record|enum) )");
    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestTemplate");
    private static final List<String> OF_KIT =
            List.of(
                    "java.lang.annotation.Retention",
                    "java.lang.annotation.RetentionPolicy",
                    "java.time.Duration",
                    "java.util.ArrayList",
                    "java.util.Collection",
                    "java.util.Comparator",
                    "java.util.HashMap",
                    "java.util.List",
                    "java.util.Map",
                    "java.util.TreeMap",
                    "java.util.concurrent.Callable",
                    "java.util.function.Predicate",
                    "org.junit.jupiter.api.Assertions",
                    "org.junit.jupiter.api.extension.AfterEachCallback",
                    "org.junit.jupiter.api.extension.ExtendWith",
                    "org.junit.jupiter.api.extension.ExtensionContext",
                    "org.junit.jupiter.api.extension.TestInstanceFactoryContext",
                    "org.junit.jupiter.api.extension.TestInstancePreConstructCallback");

    private final RecordedSchedule schedule;
    private final String method;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Set<String> imports = new TreeSet<>();
    private final StringBuilder types = new StringBuilder();

    private JvmTest(RecordedSchedule schedule, String method) {
        this.schedule = schedule;
        this.method = method;
    }

    /**
     * Writes a test.
     *
     * @param replayed a check that fails on a schedule, for another reason than a data race
     * @return the source of the test
     * @throws NotForcedException if no test without the kit can force the schedule
     */
    public static String of(Replayed replayed) throws NotForcedException {
        RecordedSchedule schedule = replayed.schedule();
        if (schedule == null || !schedule.failed()) {
            throw new NotForcedException(
                    "no schedule was found on which the check returns a wrong result or does not"
                            + " end");
        }
        JvmTest test = new JvmTest(schedule, replayed.check().methodName());
        return test.write(test.sources(replayed));
    }

    private String write(List<SourceFile> sources) throws NotForcedException {
        List<CompilationUnitTree> units = new ArrayList<>();
        JavacTask task = task(sources);
        try {
            task.parse().forEach(units::add);
            task.analyze();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Set<AccessKey> wanted =
                schedule.steps().stream()
                        .map(AccessKey::of)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Set<AccessKey> gated = new HashSet<>();
        for (int i = 0; i < sources.size(); i++) {
            SourceFile file = sources.get(i);
            GatedSource source =
                    new GatedSource(
                            Trees.instance(task),
                            task.getTypes(),
                            units.get(i),
                            file.name(),
                            file.text(),
                            wanted);
            gated.addAll(source.gated());
            add(file.name(), source.text(), units.get(i));
        }
        String text = assemble(new Turns(schedule, gated).list());
        requireCompiling(text);
        return text;
    }

    /**
     * Returns the answer, the given classes and the check, without the other tests of its class.
     */
    private List<SourceFile> sources(Replayed replayed) {
        CourseTask task = replayed.task();
        List<SourceFile> sources = new ArrayList<>(replayed.sources().files());
        Set<String> names = sources.stream().map(SourceFile::name).collect(Collectors.toSet());
        task.stubSources().stream()
                .filter(file -> !names.contains(file.name()))
                .forEach(sources::add);
        Pattern declared = Pattern.compile("void\\s+" + method + "\\s*\\(");
        for (SourceFile file : task.checkSources()) {
            boolean isCheck = file.text().contains("@Simulated");
            if (!isCheck) {
                sources.add(file);
            } else if (declared.matcher(file.text()).find()) {
                sources.add(withoutOtherTests(file));
            }
        }
        return sources;
    }

    private SourceFile withoutOtherTests(SourceFile file) {
        JavacTask task = task(List.of(file));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        StringBuilder text = new StringBuilder(file.text());
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree each, @Nullable Void none) {
                        boolean isTest =
                                each.getModifiers().getAnnotations().stream()
                                        .anyMatch(annotation ->
                                                TESTS.contains(
                                                        annotation.getAnnotationType().toString()));
                        if (isTest && !each.getName().contentEquals(method)) {
                            blank(
                                    text,
                                    (int) positions.getStartPosition(unit, each),
                                    (int) positions.getEndPosition(unit, each));
                        }
                        return null;
                    }
                }.scan(unit, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new SourceFile(file.path(), text.toString());
    }

    /** Keeps the line breaks, so that lines keep their numbers. */
    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private void add(String name, String gated, CompilationUnitTree unit) {
        for (ImportTree each : unit.getImports()) {
            String imported = each.getQualifiedIdentifier().toString();
            boolean isOfKit =
                    imported.startsWith("dev.simul.checks.")
                            || imported.startsWith("dev.simul.simulation.");
            if (each.isStatic() && isOfKit) {
                String[] parts = imported.split("\\.", -1);
                imports.add(
                        "static "
                                + schedule.packageName()
                                + "."
                                + parts[parts.length - 2]
                                + "."
                                + parts[parts.length - 1]);
            } else if (!isOfKit) {
                imports.add((each.isStatic() ? "static " : "") + imported);
            }
        }
        String body =
                gated.lines()
                        .filter(line -> !line.matches("\\s*(import|package) .*;.*"))
                        .collect(Collectors.joining("\n"))
                        .replaceFirst("^\\n+", "");
        body = PUBLIC_TYPE.matcher(body).replaceAll("");
        body = body.replaceAll("\\bThread\\.sleep\\(", "Gate.sleep(");
        types.append("\n// ---- ").append(name).append(", with gates ----\n\n").append(body);
        types.append('\n');
    }

    private String assemble(List<Turn> turns) {
        imports.addAll(OF_KIT);
        String rows =
                turns.stream()
                        .map(turn ->
                                "        new Turn(\"%s\", %d, %d, \"%s\"),"
                                        .formatted(
                                                turn.name(),
                                                turn.gates(),
                                                known(turn),
                                                turn.last()
                                                        .replace("\\", "\\\\")
                                                        .replace("\"", "\\\"")))
                        .collect(Collectors.joining("\n"));
        return "// Written by 'simul replay --junit'. It needs only JUnit 5 on the class path. Each call\n"
                + "// of Gate.pass waits until the thread may continue, as in the recorded schedule.\n"
                + "package "
                + schedule.packageName()
                + ";\n\n"
                + imports.stream()
                        .map(each -> "import " + each + ";\n")
                        .collect(Collectors.joining())
                + types
                + new Templates(JvmTest.class).read(KIT).replace("@turns@", rows);
    }

    /** Returns the number of threads that the program itself has started before a turn. */
    private long known(Turn turn) {
        List<Step> before = new ArrayList<>();
        for (Step step : schedule.steps()) {
            before.add(step);
            if (step.thread() == turn.thread()) {
                break;
            }
        }
        return before.stream()
                .filter(step -> step.kind() == Step.Kind.START)
                .map(step -> schedule.nameOf(step.thread()))
                .filter(name -> !name.equals("main") && !name.startsWith("caller"))
                .count();
    }

    private void requireCompiling(String text) throws NotForcedException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        boolean compiles =
                compiler.getTask(
                                Writer.nullWriter(),
                                null,
                                found,
                                List.of(
                                        "-proc:none",
                                        "-implicit:none",
                                        "-classpath",
                                        withoutKit(),
                                        "-d",
                                        System.getProperty("java.io.tmpdir"),
                                        "-Xlint:none",
                                        "-nowarn",
                                        "-XDshould-stop.ifNoError=FLOW"),
                                null,
                                List.of(new Text("Replay.java", text)))
                        .call();
        if (!compiles) {
            throw new NotForcedException(
                    "the check or the answer uses something that a test without the kit does not"
                            + " have: "
                            + found.getDiagnostics().stream()
                                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                                    .findFirst()
                                    .map(each ->
                                            each.getMessage(Locale.ENGLISH)
                                                    .lines()
                                                    .map(String::strip)
                                                    .collect(Collectors.joining(" ")))
                                    .orElse("it does not compile"));
        }
    }

    /** Returns the class path of JUnit alone. */
    private static String withoutKit() {
        return Stream.of(
                        System.getProperty("java.class.path", "")
                                .split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry ->
                        entry.matches(".*[/\\\\](junit|opentest4j|apiguardian)[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private JavacTask task(List<SourceFile> sources) {
        return (JavacTask)
                compiler.getTask(
                        Writer.nullWriter(),
                        null,
                        new DiagnosticCollector<>(),
                        List.of(
                                "-proc:none",
                                "-classpath",
                                System.getProperty("java.class.path", "")),
                        null,
                        sources.stream().map(file -> new Text(file.name(), file.text())).toList());
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
