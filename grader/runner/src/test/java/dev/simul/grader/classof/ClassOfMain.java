package dev.simul.grader.classof;

import dev.simul.grader.course.Course;
import dev.simul.grader.grading.StartCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Makes a class, grades it, and prints the figures and the goals. */
public final class ClassOfMain {
    private static final int ROUNDS = 5;
    private static final int PROCESSORS = 2;
    private static final int THOUSAND = 1000;
    private static final double FRESH_MINUTES = 10;
    private static final double REUSED_MINUTES = 2;
    private static final double RESCORE_SECONDS = 10;
    private static final double MEMORY_RATIO = 1.1;
    private static final String FRESH = "fresh";
    private static final String REUSED = "reused";

    private final Path home;
    private final Path work;
    private final ClassOfOptions options;
    private final List<Goal> goals = new ArrayList<>();

    private ClassOfMain(Path home, Path work, ClassOfOptions options) {
        this.home = home;
        this.work = work;
        this.options = options;
    }

    /**
     * Runs the benchmark in the folder of the kit.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) throws Exception {
        ClassOfOptions options = new ClassOfOptions();
        new CommandLine(options).parseArgs(arguments);
        Path work = Files.createTempDirectory("simul-class-of");
        try {
            new ClassOfMain(Path.of("").toAbsolutePath(), work, options).run();
        } finally {
            delete(work);
        }
    }

    private void run() throws Exception {
        List<MadeSubmission> submissions =
                MadeClass.of(Course.read(home), options.size, options.seed);
        Path folder = work.resolve("class");
        MadeClass.write(submissions, folder);
        System.out.println(
                submissions.size()
                        + " submissions; "
                        + submissions.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                MadeSubmission::trouble, Collectors.counting()))
                                .entrySet()
                                .stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining(", ")));
        CourseCopy course = CourseCopy.of(home, work.resolve("course"));
        List<String> arguments =
                options.rescores
                        ? List.of("--quiet", "--course", course.folder().toString())
                        : List.of("--quiet");
        if (!options.only.equals(REUSED)) {
            ClassRun fresh = grade(folder, FRESH, arguments);
            goal("minutes for 1,000 submissions, fresh JVMs, 2 cores", FRESH_MINUTES, fresh);
            if (options.rescores) {
                rescore(folder, course, arguments);
            }
        }
        if (!options.only.equals(FRESH)) {
            List<String> more = new ArrayList<>(arguments);
            more.add("--reuse-jvms");
            ClassRun reused = grade(folder, REUSED, more);
            goal("minutes for 1,000 submissions, reused JVMs, 2 cores", REUSED_MINUTES, reused);
        }
        maven(submissions, folder);
        goals.forEach(System.out::println);
        if (goals.stream().anyMatch(goal -> !goal.isMet())) {
            printFloor();
        }
    }

    private ClassRun grade(Path folder, String name, List<String> arguments)
            throws IOException, InterruptedException {
        ClassRun run = ClassRun.of(home, folder, work.resolve(name), options.size, arguments);
        Duration start = StartCost.ofChecks(home, ROUNDS).multipliedBy(run.times().checkers());
        System.out.printf(
                "%s JVMs: %.1f submissions a minute, %d children that run checks%n",
                name, 60_000.0 * options.size / run.wall().toMillis(), run.times().checkers());
        row("real time", run.each(run.wall()));
        row("processor time", run.eachInAll());
        row("  start of children that run checks", run.each(start));
        row("  compilation", run.each(run.times().compiling()));
        row("  checks", run.each(run.times().checking().minus(start)));
        row("  the grader: reading, scoring, reports", run.each(run.times().grader()));
        System.out.printf(
                "  %-44s %7d MiB%n", "peak memory of the grader", run.times().peakMebibytes());
        if (run.peakAtHundred() > 0 && options.size >= THOUSAND) {
            System.out.printf("  %-44s %7d MiB%n", "after 100 submissions", run.peakAtHundred());
            goals.add(
                    new Goal(
                            "peak memory, compared with that after 100 submissions",
                            MEMORY_RATIO,
                            (double) run.times().peakMebibytes() / run.peakAtHundred()));
        }
        return run;
    }

    private void goal(String name, double minutes, ClassRun run) {
        double found = run.eachInAll().toMillis() / 60_000.0 * THOUSAND / PROCESSORS;
        goals.add(new Goal(name, minutes, found));
    }

    private void rescore(Path folder, CourseCopy course, List<String> arguments)
            throws IOException, InterruptedException {
        course.changePoints();
        ClassRun run = ClassRun.of(home, folder, work.resolve(FRESH), options.size, arguments);
        Duration all = run.eachInAll().multipliedBy(options.size);
        System.out.println("one check has other points, all submissions:");
        row("real time", run.wall());
        row("processor time", all);
        if (options.size >= THOUSAND) {
            goals.add(
                    new Goal(
                            "seconds to score the class again, 2 cores",
                            RESCORE_SECONDS,
                            all.toMillis() / 1000.0 / PROCESSORS));
        }
    }

    private void maven(List<MadeSubmission> submissions, Path folder)
            throws IOException, InterruptedException {
        if (options.maven == 0) {
            return;
        }
        MavenSample sample = MavenSample.of(home, work);
        Duration sum = Duration.ZERO;
        List<MadeSubmission> some =
                submissions.stream()
                        .filter(each -> each.trouble() == Trouble.NONE)
                        .limit(options.maven)
                        .toList();
        for (MadeSubmission each : some) {
            sum = sum.plus(sample.of(folder.resolve(each.name())));
        }
        System.out.println("mvn test, the open checks only, " + some.size() + " of them:");
        row("processor time", sum.dividedBy(Math.max(1, some.size())));
    }

    /** Prints what a submission costs at least. */
    private void printFloor() throws IOException, InterruptedException {
        Duration bare = OwnChildren.ofBareJvm(ROUNDS);
        Duration ready = StartCost.ofChecks(home, ROUNDS);
        System.out.println("the floor under a submission with a fresh JVM, processor time:");
        row("a JVM that does nothing", bare);
        row("the rest of the start of a child", ready.minus(bare));
        System.out.println(
                "  the checks run in a cold JVM; with reused JVMs, they run in a warm one");
    }

    private static void row(String name, Duration each) {
        System.out.printf("  %-44s %7.3f s%n", name, each.toNanos() / 1e9);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
