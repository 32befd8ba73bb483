package dev.simul.grader.command;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.text.Palette;
import dev.simul.grader.batch.ChangesTable;
import dev.simul.grader.batch.ClassGrading;
import dev.simul.grader.batch.ClassSetup;
import dev.simul.grader.batch.ClassTable;
import dev.simul.grader.batch.GradingKey;
import dev.simul.grader.batch.OutputException;
import dev.simul.grader.batch.Reports;
import dev.simul.grader.batch.gradebook.ClassGrades;
import dev.simul.grader.batch.intake.ClassIntake;
import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.page.ClassPages;
import dev.simul.grader.batch.policy.SubmissionTimes;
import dev.simul.grader.batch.progress.ClassSummary;
import dev.simul.grader.batch.progress.ProgressOutput;
import dev.simul.grader.batch.progress.StopHook;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.Results;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Roster;
import dev.simul.grader.batch.similarity.ClassAnswers;
import dev.simul.grader.batch.similarity.Similarity;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.AssignmentOption;
import dev.simul.grader.command.option.AudienceOption;
import dev.simul.grader.command.option.ClassFiles;
import dev.simul.grader.command.option.FormatNamesOption;
import dev.simul.grader.command.option.GradebookOption;
import dev.simul.grader.command.option.GradedCourseOption;
import dev.simul.grader.command.option.IsolationOption;
import dev.simul.grader.command.option.KnownTasks;
import dev.simul.grader.command.option.PolicyOption;
import dev.simul.grader.command.option.SaltOption;
import dev.simul.grader.command.option.SimilarityOption;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.LazyPool;
import dev.simul.grader.grading.VoidRunException;
import dev.simul.grader.reference.ReferenceTimelines;
import dev.simul.grader.report.WholeFile;
import dev.simul.grader.sandbox.Protection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades the submissions of a class, and writes a table of grades and the reports. */
@Command(
        name = "grade-class",
        description = {
            "Grades the submissions of a class, and writes a table of grades.",
            "Writes the reports on each submission to a folder of its own.",
            "Each result is saved immediately. If the command is stopped or killed, run it again:"
                    + " it grades the remaining submissions, and those that have changed since"
                    + " then."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every submission has a result, including those that cannot be read",
            "2:the command line is invalid, or the output cannot be written",
            "3:the course, its bundle or the kit is broken, the salt is not verified, or submissions"
                    + " cannot be isolated, so nothing can be graded",
            "4:there is nothing to grade, or the class cannot be read",
            "5:the run of a submission is void: the grader judged a planted answer wrongly",
            "130:stopped by Ctrl-C",
            "143:stopped by a signal"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GradeClassCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = {
                "The class: a folder or an archive (zip, tar, tar.gz) that contains one folder or"
                        + " archive for each submission. The names can be those from Moodle,"
                        + " Canvas, Gradescope or a Git host, or any others."
            })
    private Path path;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = {
                "The people in the class: a CSV file in UTF-8 whose header names columns such as"
                        + " submission, name, email and id."
            })
    private @Nullable Path roster;

    @Mixin private ClassFiles files = new ClassFiles();

    @Mixin private FormatNamesOption formats = new FormatNamesOption();

    @Mixin private PolicyOption policies = new PolicyOption();

    @Mixin private GradebookOption gradebook = new GradebookOption();

    @Mixin private SimilarityOption similarity = new SimilarityOption();

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description =
                    "Grade only the task with this number or id, such as 01 or 01-wait-n. Can be"
                            + " repeated.")
    private List<String> tasks = List.of();

    @Mixin private GradedCourseOption courseOption = new GradedCourseOption();

    @Mixin private AssignmentOption assignmentOption = new AssignmentOption();

    @Mixin private AudienceOption audience = new AudienceOption();

    @Mixin private SaltOption salt = new SaltOption();

    @Mixin private IsolationOption isolation = new IsolationOption();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = {
                "The number of submissions to grade concurrently.",
                "Default: the number of processors."
            })
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--reuse-jvms",
            description = {
                "Grade several submissions in the same JVM, which is faster. Only for submissions"
                        + " that you trust: one of them may affect those after it. Each report"
                        + " says so."
            })
    private boolean reusesJvms;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    private boolean isQuiet;

    GradeClassCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        validate();
        Course read = courseOption.read(kit);
        tasks = KnownTasks.ids(tasks, "--task", read, spec.commandLine());
        @Nullable AssignmentEntry assignment = assignmentOption.of(read).orElse(null);
        List<String> graded = assignment == null ? tasks : assignment.tasks();
        Course salted = salt.verified(read, graded);
        policies.read(read.manifest(), assignment);
        @Nullable Roster people = roster == null ? null : Roster.read(roster);
        files.prepare(path);
        try (ClassIntake intake = ClassIntake.open(path, read.manifest(), others());
                Results results = Results.open(files.results(path));
                LazyPool references = new LazyPool(kit::single)) {
            Protection protection = isolation.forClass(kit);
            Course course = courseOption.compiled(salted, kit);
            Matching matching =
                    people == null
                            ? Matching.withoutRoster(intake.submissions(), intake.submitters())
                            : Matching.of(intake.submissions(), intake.submitters(), people);
            SubmissionTimes times =
                    new SubmissionTimes(intake.submissions(), matching, intake.times(), path);
            ReferenceTimelines timelines = new ReferenceTimelines(course, references);
            ClassSetup setup =
                    new ClassSetup(
                            course,
                            assignment,
                            graded,
                            GradingKey.of(
                                    course,
                                    kit.classPath(),
                                    kit.home(),
                                    isolation(protection),
                                    options(assignment, graded)),
                            kit::single,
                            reusesJvms,
                            policies.rules(intake, times, matching, assignment),
                            new Reports(
                                    report -> timelines.addTo(report).withIsolation(protection),
                                    audience::of,
                                    formats.formats()),
                            files.out(path));
            return grade(setup, intake.submissions(), results, matching, times, protection);
        }
    }

    private int grade(
            ClassSetup setup,
            List<Handed> submissions,
            Results results,
            Matching matching,
            SubmissionTimes times,
            Protection protection) {
        Map<String, Throwable> failures;
        PrintWriter out = spec.commandLine().getOut();
        try (ProgressOutput progress = progress(submissions.size(), out)) {
            ClassGrading grading =
                    new ClassGrading(setup, submissions, results, ClassFiles.names(), progress);
            StopHook hook =
                    StopHook.install(
                            grading, progress, submissions.size(), spec.commandLine().getErr());
            try {
                failures = grading.run(jobs);
            } finally {
                hook.remove();
            }
        }
        writeTable(setup, submissions, results, matching);
        List<String> changed = ChangesTable.write(results.changes(), matching, files.changes(path));
        List<String> gradebooks =
                gradebook.write(grades(setup, submissions, results.grades(), matching, times));
        Similarity similar =
                similarity.find(
                        new ClassAnswers(setup.course(), submissions, matching, results.grades()),
                        setup.tasks(),
                        setup.out());
        ClassPages.of(
                        setup.course().manifest(),
                        setup.assignment(),
                        submissions,
                        matching,
                        setup.out())
                .write(results.grades(), similar.pairs());
        similar.notes().forEach(spec.commandLine().getErr()::println);
        if (!isQuiet) {
            ClassSummary.lines(submissions, results.grades(), matching, files.table(path))
                    .forEach(out::println);
            gradebooks.forEach(out::println);
            changed.forEach(out::println);
            out.println("isolation: " + protection.words());
        }
        Terminal.requireWritten(out);
        report(failures, submissions.size());
        return ExitCode.GRADED;
    }

    /** Reports the first defect, or the first void run if there is no defect. */
    private void report(Map<String, Throwable> failures, int submissions) {
        Comparator<Map.Entry<String, Throwable>> defectsFirst =
                Comparator.comparing(failure -> failure.getValue() instanceof VoidRunException);
        failures.entrySet().stream()
                .min(defectsFirst)
                .ifPresent(failure -> {
                    if (failure.getValue() instanceof VoidRunException voided) {
                        throw new UserException(
                                ExitCode.VOID,
                                failures.size()
                                        + " of "
                                        + submissions
                                        + " submissions have no result, among them '"
                                        + failure.getKey()
                                        + "': "
                                        + voided.getMessage());
                    }
                    report(failure);
                });
    }

    private void report(Map.Entry<String, Throwable> defect) {
        throw new UserException(
                ExitCode.BROKEN,
                "the grader has a defect, so '"
                        + defect.getKey()
                        + "' was not graded; the other submissions were graded; the details are in "
                        + ExecutionErrorHandler.log(defect.getValue(), kit));
    }

    private void writeTable(
            ClassSetup setup, List<Handed> submissions, Results results, Matching matching) {
        List<String> ids =
                setup.course().manifest().tasks().stream()
                        .map(TaskEntry::id)
                        .filter(id -> setup.tasks().isEmpty() || setup.tasks().contains(id))
                        .toList();
        ClassTable table = new ClassTable(submissions, matching, ids);
        Path file = files.table(path);
        results.withGrades(grades -> {
            try {
                WholeFile.write(file, table.csv(grades));
            } catch (IOException failure) {
                throw new OutputException("the grades", file, new UncheckedIOException(failure));
            }
        });
    }

    private ClassGrades grades(
            ClassSetup setup,
            List<Handed> submissions,
            Map<String, Grade> grades,
            Matching matching,
            SubmissionTimes times) {
        AssignmentEntry assignment = setup.assignment();
        BigDecimal sum =
                setup.course().manifest().tasks().stream()
                        .filter(task ->
                                setup.tasks().isEmpty() || setup.tasks().contains(task.id()))
                        .map(policies.policy()::maxPoints)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return ClassGrades.of(
                assignment == null ? setup.course().manifest().course() : assignment.title(),
                assignment == null || assignment.points() == null ? sum : assignment.points(),
                submissions,
                matching,
                grades,
                (earlier, other) ->
                        policies.policy()
                                .counts(
                                        earlier.score(),
                                        times.of(earlier.name()).orElse(null),
                                        other.score(),
                                        times.of(other.name()).orElse(null)));
    }

    private ProgressOutput progress(int total, PrintWriter out) {
        if (isQuiet) {
            return ProgressOutput.quiet(total);
        }
        return Palette.isTerminal()
                ? ProgressOutput.bar(total, System.out, Terminal.glyphs())
                : ProgressOutput.lines(total, out);
    }

    /** Returns the options that affect verdicts. */
    private String isolation(Protection protection) {
        return "isolation " + protection.words() + (reusesJvms ? ", reused JVMs" : "");
    }

    /** Returns the options that affect scores and the content of reports. */
    private String options(@Nullable AssignmentEntry assignment, List<String> graded) {
        return String.join(", ", "assignment " + assignment, "tasks " + graded, audience.values());
    }

    /** Returns the files and folders that are not submissions, even if they are in the class. */
    private Set<Path> others() {
        Set<Path> others = new HashSet<>();
        others.add(files.out(path).toAbsolutePath());
        others.add(files.results(path).toAbsolutePath());
        others.add(files.results(path).toAbsolutePath().resolveSibling("results.sqlite-journal"));
        policies.files().forEach(file -> others.add(file.toAbsolutePath()));
        if (roster != null) {
            others.add(roster.toAbsolutePath());
        }
        return others;
    }

    private void validate() {
        assignmentOption.requireWithoutTasks(tasks);
        courseOption.validate();
        gradebook.validate();
        similarity.validate();
        formats.formats();
        if (path.toString().isEmpty() || !Files.exists(path)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected the folder or archive of a class, found "
                            + (path.toString().isEmpty() ? "an empty name" : "nothing")
                            + ": '"
                            + path
                            + "'");
        }
        if (jobs < 1) {
            throw new ParameterException(
                    spec.commandLine(), "expected --jobs to be 1 or more, found '" + jobs + "'");
        }
    }
}
