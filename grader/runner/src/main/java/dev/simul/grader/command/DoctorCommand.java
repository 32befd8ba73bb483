package dev.simul.grader.command;

import dev.simul.checks.text.TextWidth;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.ColorOption;
import dev.simul.grader.report.JsonText;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.probe.Attempt;
import dev.simul.grader.sandbox.probe.Diagnosis;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how well this machine can isolate submissions. */
@Command(
        name = "doctor",
        description = {
            "Says how well this machine can isolate submissions.",
            "Starts a child in the best sandbox, and lets it try what a submission must not be able"
                    + " to do, and says what is missing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:strict isolation is possible",
            "1:strict isolation is not possible",
            "2:the command line is invalid, or the output cannot be written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DoctorCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean isJson;

    @Mixin private ColorOption color = new ColorOption();

    @Override
    public Integer call() {
        Diagnosis diagnosis = Diagnosis.ofThisMachine();
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.print(
                    JsonText.write(
                            diagnosis, JsonText.builder(Mechanism.class, Attempt.class).build()));
        } else {
            new DoctorText(diagnosis, color.palette(), TextWidth.of(System.getenv()))
                    .lines().stream().map(Terminal.glyphs()::translate).forEach(out::println);
        }
        Terminal.requireWritten(out);
        return diagnosis.strict() ? ExitCode.ISOLATED : ExitCode.NOT_ISOLATED;
    }
}
