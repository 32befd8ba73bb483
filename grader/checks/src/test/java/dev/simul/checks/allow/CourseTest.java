package dev.simul.checks.allow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The allow-list and the course of this kit fit together. */
class CourseTest {
    private static final Path HOME =
            Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                    .filter(folder -> Files.exists(folder.resolve("checks.yml")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no checks.yml above this test"));
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]+`");
    private static final Pattern NAME = Pattern.compile("\\b([A-Z]\\w+)(?:\\.([a-z]\\w+))?");
    private static final Pattern PACKAGES =
            Pattern.compile("java/((lang|time|io|math|text)/|util/([a-z]+/)*)[A-Z][^/]*");

    @Test
    void should_allow_every_reference_and_accepted_answer_with_the_given_classes() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Path task : tasks()) {
            Path stub = packageFolder(task.resolve("src/main/java"));
            String packageName = packageName(task.resolve("src/main/java"), stub);
            add(answers, packageName, stub, stub);
            add(
                    answers,
                    packageName,
                    HOME.resolve("solutions/src/main/java").resolve(packageName.replace('.', '/')),
                    stub);
            for (Path answer :
                    folders(HOME.resolve("solutions/accepted").resolve(task.getFileName()))) {
                add(answers, packageName, answer, stub);
            }
        }
        Map<String, byte[]> classes =
                Corpus.compiled(
                        answers.values().stream()
                                .flatMap(answer -> answer.sources().stream())
                                .toList(),
                        List.of());

        assertThat(answers).hasSizeGreaterThan(tasks().size());
        answers.forEach((name, answer) ->
                assertThat(AllowList.standard().check(answer.packageName(), answer.of(classes)))
                        .as(name)
                        .isEmpty());
    }

    /**
     * An answer, in a package below that of the task, so that all can be compiled at once.
     *
     * @param packageName that package
     * @param sources its source files and the given ones
     */
    private record Answer(String packageName, List<JavaFileObject> sources) {
        Map<String, byte[]> of(Map<String, byte[]> classes) {
            String folder = packageName.replace('.', '/') + "/";
            Map<String, byte[]> own = new TreeMap<>();
            classes.forEach((path, bytes) -> {
                if (path.startsWith(folder)) {
                    own.put(path, bytes);
                }
            });
            assertThat(own).isNotEmpty();
            return own;
        }
    }

    private static void add(
            Map<String, Answer> answers, String taskPackage, Path answer, Path stub) {
        Map<String, String> texts = new TreeMap<>();
        sources(stub).forEach(file -> texts.put(name(file), read(file)));
        sources(answer).forEach(file -> texts.put(name(file), read(file)));
        String packageName = taskPackage + ".a" + answers.size();
        List<JavaFileObject> files = new ArrayList<>();
        texts.forEach((name, text) ->
                files.add(
                        Corpus.source(
                                packageName.replace('.', '/') + "/" + name,
                                text.replaceAll(Pattern.quote(taskPackage) + "\\b", packageName))));
        answers.put(HOME.relativize(answer).toString(), new Answer(packageName, files));
    }

    @Test
    void should_allow_what_the_texts_of_the_tasks_name() {
        Map<String, Set<String>> packages = packagesByClass();
        Set<String> found = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        Stream.concat(
                        Stream.of(HOME.resolve("tasks/README.md")),
                        tasks().stream().map(task -> task.resolve("README.md")))
                .map(CourseTest::read)
                .flatMap(text -> CODE.matcher(text).results())
                .flatMap(code -> NAME.matcher(code.group()).results())
                .forEach(name -> {
                    Set<String> candidates = packages.getOrDefault(name.group(1), Set.of());
                    if (!candidates.isEmpty()) {
                        found.add(name.group());
                        if (candidates.stream().noneMatch(type -> allows(type, name))) {
                            refused.add(name.group());
                        }
                    }
                });

        assertThat(found).contains("CompletableFuture", "System.nanoTime", "Thread.sleep");
        assertThat(refused).isEmpty();
    }

    /** Returns whether a class is allowed, and also the member if the class has it. */
    private static boolean allows(String type, MatchResult name) {
        ClassRule rule = AllowList.standard().rule(type);
        String member = name.group(2);
        if (rule == null || member == null) {
            return rule != null;
        }
        Class<?> ofJdk = Objects.requireNonNull(JdkClasses.named(type));
        return Stream.of(ofJdk.getMethods())
                .filter(method -> method.getName().equals(member))
                .allMatch(method -> rule.allows(new Member(member, "()V", false)));
    }

    private static Map<String, Set<String>> packagesByClass() {
        Map<String, Set<String>> names = new TreeMap<>();
        for (String file : jdkClassFiles()) {
            String name = file.replace(".class", "").replace('/', '.').replace('$', '.');
            Class<?> type = JdkClasses.of(file.replace(".class", ""));
            if (type != null && Modifier.isPublic(type.getModifiers())) {
                names.computeIfAbsent(type.getSimpleName(), key -> new TreeSet<>()).add(name);
            }
        }
        return names;
    }

    private static List<String> jdkClassFiles() {
        Path base = Path.of(java.net.URI.create("jrt:/java.base"));
        try (Stream<Path> files = Files.walk(base)) {
            return files.map(file -> base.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .filter(file -> PACKAGES.matcher(file).matches())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path packageFolder(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String packageName(Path root, Path folder) {
        return root.relativize(folder).toString().replace('\\', '/').replace('/', '.');
    }

    private static List<Path> tasks() {
        return folders(HOME.resolve("tasks")).stream()
                .filter(folder -> name(folder).matches("[0-9]{2}-.*"))
                .toList();
    }

    private static List<Path> folders(Path parent) {
        return list(parent).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> sources(Path folder) {
        return list(folder).stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().collect(Collectors.toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
