package dev.simul.grader.command;

import dev.simul.checks.text.Palette;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.proof.Prover;
import dev.simul.grader.proof.page.ProofFiles;
import dev.simul.grader.proof.page.ProofText;
import dev.simul.grader.proof.result.CourseProof;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves a course, and prints how. */
@Command(
        name = "verify",
        description = {
            "Proves the course with all its known answers.",
            "It tries the stubs, the reference, and all accepted and rejected answers, and prints for"
                    + " each task which check catches which wrong answer."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:proven",
            "1:not proven: each problem is printed with its file and what to do",
            "2:the command was not understood, or its report cannot be written",
            "3:the course or the kit is broken, so nothing can be tried"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "TASK",
            arity = "0..*",
            description = "The tasks to prove, such as 01-wait-n. Default: all of the course.")
    private List<String> tasks = List.of();

    @Option(
            names = "--schedules",
            paramLabel = "N",
            defaultValue = "200",
            description = {
                "On how many random schedules to try right answers, besides the usual one.",
                "Default: ${DEFAULT-VALUE}."
            })
    private int schedules;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write verify.json and verify.html there.")
    private @Nullable Path reportFolder;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Use colours: ${COMPLETION-CANDIDATES}. Default: auto.")
    private ColorChoice color;

    VerifyCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        UsageErrorHandler mistakes = new UsageErrorHandler(spec.commandLine());
        mistakes.requireFolder("--report", reportFolder);
        if (schedules < 0) {
            throw mistakes.mistake("expected --schedules of 0 or more, found '" + schedules + "'");
        }
        Course course = Course.read(kit.home());
        mistakes.requireKnown("TASK", tasks, course);
        CourseProof proof = prove(course);
        if (reportFolder != null) {
            Path folder = reportFolder;
            mistakes.write(folder, () -> ProofFiles.write(proof, folder));
        }
        return proof.proven() ? ExitCode.PROVEN : ExitCode.NOT_PROVEN;
    }

    private CourseProof prove(Course course) {
        ProofText text =
                new ProofText(
                        color.palette(System.getenv(), Palette.isTerminal()), Terminal.glyphs());
        PrintWriter out = spec.commandLine().getOut();
        try (GraderPool crew = kit.crew()) {
            CourseProof proof =
                    new Prover(kit.home(), course, crew, schedules)
                            .prove(tasks, Instant.now(), task -> print(text.lines(task), out));
            print(text.summary(proof), out);
            return proof;
        }
    }

    private static void print(List<String> lines, PrintWriter out) {
        lines.forEach(out::println);
        out.flush();
    }
}
