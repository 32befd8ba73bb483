package dev.simul.grader.command;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.ColorOption;
import dev.simul.grader.command.option.CourseOption;
import dev.simul.grader.command.option.ReportOption;
import dev.simul.grader.command.option.SaltOption;
import dev.simul.grader.command.option.TaskParameters;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseSalt;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.mutant.MutantTrial;
import dev.simul.grader.proof.Prover;
import dev.simul.grader.proof.page.MutantText;
import dev.simul.grader.proof.page.ProofFiles;
import dev.simul.grader.proof.page.ProofText;
import dev.simul.grader.proof.result.CourseMutants;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.SaltProof;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "With --mutants, also makes small changes to the right answers, one at a time, and prints"
                    + " the changed answers that pass all checks.",
            "With --salts or --salt-file, also proves that all of this holds if a salt varies the"
                    + " numbers of the hidden checks.",
            "With --report, also writes the proof to verify.json and verify.html."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:proven",
            "1:not proven; each problem is printed with the file to correct and what to do",
            "2:the command line is invalid, or the report or the record of a verified salt cannot be"
                    + " written",
            "3:the course or the kit is broken, so nothing can be proven"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyCommand implements Callable<Integer> {
    private static final int ALONE = 200;
    private static final int WITH_MUTANTS = 20;

    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Mixin private TaskParameters tasks = new TaskParameters();

    @Option(
            names = "--schedules",
            paramLabel = "N",
            description = {
                "The number of random schedules on which to run the checks of right answers, in"
                        + " addition to the usual schedule.",
                "Default: 200, and 20 with --mutants."
            })
    private @Nullable Integer schedules;

    @Option(
            names = "--mutants",
            description = {
                "Also test the checks with mutants of the right answers.",
                "A mutant must fail a check, or solutions/mutants must explain why it does not."
            })
    private boolean mutants;

    @Option(
            names = "--salts",
            paramLabel = "N",
            description = {
                "Also prove the tasks with N salts: those with the numbers 1, 2 and so on, which are"
                        + " no secrets, after the salt of --salt-file if there is one.",
                "Default: 1 with --salt-file, otherwise 0."
            })
    private @Nullable Integer salts;

    @Mixin private SaltOption saltOption = new SaltOption();

    @Mixin private CourseOption courseOption = new CourseOption();

    @Mixin private ReportOption report = new ReportOption();

    @Mixin private ColorOption color = new ColorOption();

    VerifyCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        report.validate();
        if (schedules() < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected --schedules to be 0 or more, found '" + schedules + "'");
        }
        if (salts != null && salts < 0) {
            throw new ParameterException(
                    spec.commandLine(), "expected --salts to be 0 or more, found '" + salts + "'");
        }
        CourseProof proof = prove();
        report.write(folder -> ProofFiles.write(proof, folder));
        return proof.proven() ? ExitCode.PROVEN : ExitCode.NOT_PROVEN;
    }

    private int schedules() {
        if (schedules != null) {
            return schedules;
        }
        return mutants ? WITH_MUTANTS : ALONE;
    }

    private CourseProof prove() {
        Course read = courseOption.read(kit);
        List<CourseTask> chosen = tasks.of(read);
        List<CourseSalt> tried = salts(saltOption.read(read));
        ProofText text = new ProofText(color.palette(), Terminal.glyphs());
        PrintWriter out = spec.commandLine().getOut();
        try (GraderPool pool = kit.pool()) {
            Course course = courseOption.compiled(read, kit, pool);
            Prover prover = new Prover(course, pool, schedules());
            CourseProof proof =
                    prover.prove(
                            course.tasks(chosen),
                            Instant.now(),
                            task -> print(text.lines(task), out));
            print(text.summary(proof), out);
            CourseProof salted = proof.withSalts(trySalts(prover, course.tasks(chosen), tried));
            if (salted.proven()) {
                record(course.tasks(chosen));
            }
            return mutants ? salted.withMutants(tryMutants(course, chosen, pool)) : salted;
        }
    }

    /** Returns the salts to try, of which the instructor's own comes first. */
    private List<CourseSalt> salts(@Nullable CourseSalt own) {
        int count = salts != null ? salts : own == null ? 0 : 1;
        List<CourseSalt> tried = new ArrayList<>();
        if (own != null) {
            tried.add(own);
        }
        for (int number = 1; tried.size() < count; number++) {
            tried.add(CourseSalt.ofNumber(number));
        }
        return tried;
    }

    private List<SaltProof> trySalts(
            Prover prover, List<CourseTask> chosen, List<CourseSalt> tried) {
        ProofText text = new ProofText(color.palette(), Terminal.glyphs());
        PrintWriter out = spec.commandLine().getOut();
        List<SaltProof> proofs = new ArrayList<>();
        for (CourseSalt salt : tried) {
            SaltProof proof =
                    prover.proveWith(
                            salt,
                            chosen,
                            task -> {
                                if (!task.isProven()) {
                                    print(text.lines(task), out);
                                }
                            });
            proofs.add(proof);
            print(List.of(text.line(proof, proofs.size(), tried.size(), chosen.size())), out);
        }
        return proofs;
    }

    private void record(List<CourseTask> proven) {
        @Nullable Path record = saltOption.record(proven);
        if (record != null) {
            print(List.of("recorded in " + record), spec.commandLine().getOut());
        }
    }

    private CourseMutants tryMutants(Course course, List<CourseTask> chosen, GraderPool pool) {
        MutantText text = new MutantText(color.palette(), Terminal.glyphs());
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        CourseMutants tried =
                new MutantTrial(course, pool, schedules())
                        .of(course.tasks(chosen), task -> print(text.lines(task), out));
        print(text.summary(tried), out);
        return tried;
    }

    private static void print(List<String> lines, PrintWriter out) {
        lines.forEach(out::println);
        Terminal.requireWritten(out);
    }
}
