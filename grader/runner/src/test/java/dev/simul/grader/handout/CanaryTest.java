package dev.simul.grader.handout;

import static dev.simul.grader.trial.ProvenCourse.NAP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.replay.jvm.JvmTest;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.template.Templates;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.ProvenCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches the bytes of a handout for everything that students must not receive. */
class CanaryTest {
    private static final int SHORTEST_LINE = 25;

    @Test
    void should_contain_no_word_that_was_put_into_a_secret_place(@TempDir Path folder) {
        ProvenCourse course = ProvenCourse.build(folder);
        String secret = "canary";
        course.put(
                "checks.yml",
                """
                course: Proven
                tasks:
                  - id: 01-nap
                    title: A nap
                    package: dev.simul.trial.nap
                    functions: [Nap.nap]
                    points: 1.5
                    checks:
                      - {id: takes-its-time, title: takes, points: 0.5, kind: elapsed, visibility: open}
                      - {id: returns-its-time, title: returns, points: 0.5, kind: elapsed, visibility: open}
                      - {id: canary-day, title: canary, points: 0.5, kind: elapsed, visibility: hidden}
                    advice:
                      - {id: canary-advice, when: [takes-its-time, canary-day], misconception: canary, hint: canary, remedy: canary}
                      - {id: both, when: [takes-its-time, returns-its-time], misconception: m, hint: H, remedy: canary}
                advice:
                  - {id: spins, symptoms: [busy-wait], misconception: m, hint: H, remedy: canary}
                """);
        course.put("tasks/01-nap/src/hidden/java/" + NAP + "CanaryTest.java", "class canary {}");
        course.put("tasks/01-nap/target/test-classes/canary.class", secret);
        course.put("tasks/01-nap/src/hidden/resources/canary.txt", secret);
        course.put("tasks/01-nap/notes-canary.txt", secret);
        course.put("course.salt", "a canary of some length");
        course.put("tasks/01-nap/answer-canary/Nap.java", secret);
        course.put("solutions/src/main/java/" + NAP + "Canary.java", "class canary {}");
        course.put("solutions/src/test/java/" + NAP + "CanaryTest.java", "class canary {}");
        course.accept("canary", ProvenCourse.REFERENCE.replace("return time;", "return canary;"));
        course.reject("canary", "canary-day", "class canary {}");

        HandoutFiles files =
                HandoutFiles.of(
                        new HandoutMaker(BuiltKit.home(), Course.readSources(folder), null).make());

        assertThat(files.with(secret)).isEmpty();
        assertThat(files.with("takes-its-time")).as("what is public").isNotEmpty();
    }

    @Test
    void should_contain_nothing_secret_of_the_course_of_the_kit() throws IOException {
        Course course = Course.read(BuiltKit.home());
        HandoutFiles files =
                HandoutFiles.of(new HandoutMaker(BuiltKit.home(), course, null).make());
        Set<String> secrets = secrets(course);
        Map<String, String> found = files.placesOf(secrets);
        found.keySet().removeAll(openTexts(course));
        String publicText = publicText(course);
        found.keySet().removeIf(publicText::contains);

        assertThat(found).isEmpty();
        assertThat(secrets).hasSizeGreaterThan(2_000);
    }

    @Test
    void should_find_a_text_within_a_class_file_of_a_jar() {
        HandoutFiles files =
                HandoutFiles.of(
                        new HandoutMaker(BuiltKit.home(), Course.read(BuiltKit.home()), null)
                                .make());

        assertThat(files.with("still stuck? -D")).endsWith("ConsoleTask.class");
        assertThat(files.names()).noneMatch(name -> name.matches(".*(Hidden|hidden).*Test.*"));
    }

    /** Returns what must not be in a handout of a course, unless it is public as well. */
    private static Set<String> secrets(Course course) throws IOException {
        Set<String> secrets = new HashSet<>();
        for (CourseTask task : course.tasks()) {
            addTexts(task.entry(), secrets);
            for (SourceFile hidden : task.hidden()) {
                secrets.add(hidden.name().replace(".java", ""));
                secrets.addAll(lines(hidden.text()));
            }
        }
        for (String folder : List.of("src", "accepted", "rejected", "examples")) {
            try (Stream<Path> files = Files.walk(course.home().resolve("solutions/" + folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    secrets.addAll(lines(Files.readString(file)));
                }
            }
        }
        return secrets;
    }

    private static void addTexts(TaskEntry task, Set<String> secrets) {
        for (CheckEntry check : task.checks()) {
            if (check.visibility() == Visibility.HIDDEN) {
                secrets.add(check.title());
                // An id of one word may be an ordinary word.
                if (check.id().contains("-")) {
                    secrets.addAll(List.of(check.id(), check.methodName()));
                }
            }
        }
        List<String> ofOpenChecks =
                task.handedOut().advice().stream().map(AdviceEntry::id).toList();
        for (AdviceEntry advice : task.advice()) {
            secrets.add(advice.remedy());
            if (!ofOpenChecks.contains(advice.id())) {
                secrets.addAll(List.of(advice.misconception(), advice.hint()));
            }
        }
    }

    /** Returns the texts of open checks: one may have the id of a hidden check of another task. */
    private static Set<String> openTexts(Course course) {
        return course.tasks().stream()
                .map(task -> task.entry().handedOut())
                .flatMap(task ->
                        Stream.concat(
                                task.checks().stream()
                                        .flatMap(check ->
                                                Stream.of(
                                                        check.id(),
                                                        check.methodName(),
                                                        check.title())),
                                task.advice().stream()
                                        .flatMap(advice ->
                                                Stream.of(advice.misconception(), advice.hint()))))
                .collect(Collectors.toSet());
    }

    /**
     * Returns what the authors of the course have written for students: a README may promise a
     * behaviour in the words of a hidden check's title. The source that the kit adds to a test
     * without the kit is public too, and has a few lines that answers also have.
     */
    private static String publicText(Course course) throws IOException {
        List<String> texts = new ArrayList<>();
        texts.add(Files.readString(course.home().resolve("tasks/README.md")));
        texts.add(new Templates(JvmTest.class).read("kit.txt"));
        for (CourseTask task : course.tasks()) {
            task.handout().forEach(file -> texts.add(file.text()));
        }
        return String.join("\n", texts);
    }

    /** Returns the lines of a source that are long enough to be its author's own. */
    private static List<String> lines(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_LINE)
                .filter(line -> !line.matches("(import|package) .*"))
                .toList();
    }
}
