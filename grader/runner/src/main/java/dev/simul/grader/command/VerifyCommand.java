package dev.simul.grader.command;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.option.ColorOption;
import dev.simul.grader.command.option.CourseOption;
import dev.simul.grader.command.option.ReportOption;
import dev.simul.grader.command.option.TaskParameters;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.proof.Prover;
import dev.simul.grader.proof.page.ProofFiles;
import dev.simul.grader.proof.page.ProofText;
import dev.simul.grader.proof.result.CourseProof;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves a course, and prints the proof. */
@Command(
        name = "verify",
        description = {
            "Proves the course with all its known answers.",
            "Grades the stubs, the reference, and all accepted and rejected answers, and prints for"
                    + " each task which checks catch which wrong answers.",
            "With --report, also writes the proof to verify.json and verify.html."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:proven",
            "1:not proven; each problem is printed with the file to correct and what to do",
            "2:the command line is invalid, or the report cannot be written",
            "3:the course or the kit is broken, so nothing can be proven"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Mixin private TaskParameters tasks = new TaskParameters();

    @Option(
            names = "--schedules",
            paramLabel = "N",
            defaultValue = "200",
            description = {
                "The number of random schedules on which to run the checks of right answers, in"
                        + " addition to the usual schedule.",
                "Default: ${DEFAULT-VALUE}."
            })
    private int schedules;

    @Mixin private CourseOption courseOption = new CourseOption();

    @Mixin private ReportOption report = new ReportOption();

    @Mixin private ColorOption color = new ColorOption();

    VerifyCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        report.validate();
        if (schedules < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected --schedules to be 0 or more, found '" + schedules + "'");
        }
        CourseProof proof = prove();
        report.write(folder -> ProofFiles.write(proof, folder));
        return proof.proven() ? ExitCode.PROVEN : ExitCode.NOT_PROVEN;
    }

    private CourseProof prove() {
        Course read = courseOption.read(kit);
        List<CourseTask> chosen = tasks.of(read);
        ProofText text = new ProofText(color.palette(), Terminal.glyphs());
        PrintWriter out = spec.commandLine().getOut();
        try (GraderPool pool = kit.pool()) {
            Course course = courseOption.compiled(read, kit, pool);
            CourseProof proof =
                    new Prover(course, pool, schedules)
                            .prove(
                                    course.tasks(chosen),
                                    Instant.now(),
                                    task -> print(text.lines(task), out));
            print(text.summary(proof), out);
            return proof;
        }
    }

    private static void print(List<String> lines, PrintWriter out) {
        lines.forEach(out::println);
        Terminal.requireWritten(out);
    }
}
