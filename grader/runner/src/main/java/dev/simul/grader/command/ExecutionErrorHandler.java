package dev.simul.grader.command;

import dev.simul.checks.text.PlainText;
import dev.simul.grader.author.tree.AuthorException;
import dev.simul.grader.batch.OutputException;
import dev.simul.grader.batch.results.ResultsException;
import dev.simul.grader.batch.roster.RosterException;
import dev.simul.grader.child.ChildStartException;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.grading.VoidRunException;
import dev.simul.grader.policy.PolicyException;
import dev.simul.grader.report.format.FormatPluginException;
import dev.simul.grader.sandbox.SandboxException;
import dev.simul.grader.submission.tree.SubmissionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Replies to an exception that ended a command. Prints the errors in a broken course, or writes a
 * log if the grader has a defect.
 */
final class ExecutionErrorHandler implements IExecutionExceptionHandler {
    private final GraderKit kit;

    ExecutionErrorHandler(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof BrokenCourseException broken) {
            err.println("simul: the course is broken, so nothing can be graded:");
            String.valueOf(broken.getMessage())
                    .lines()
                    .forEach(line -> err.println("  " + PlainText.line(line)));
            return ExitCode.BROKEN;
        }
        if (failure instanceof SubmissionException refused) {
            print(err, refused);
            return ExitCode.NOTHING_TO_GRADE;
        }
        if (failure instanceof ChildStartException noChild) {
            err.println(
                    "simul: cannot start a child JVM: "
                            + noChild.getMessage()
                            + "; the set-up is at fault (for example, it has too little memory), not"
                            + " the submission");
            return ExitCode.BROKEN;
        }
        if (failure instanceof SandboxException || failure instanceof FormatPluginException) {
            print(err, failure);
            return ExitCode.BROKEN;
        }
        if (failure instanceof ResultsException
                || failure instanceof OutputException
                || failure instanceof RosterException
                || failure instanceof AuthorException
                || failure instanceof PolicyException) {
            print(err, failure);
            return ExitCode.USAGE;
        }
        if (failure instanceof VoidRunException voided) {
            print(err, voided);
            return ExitCode.VOID;
        }
        if (failure instanceof UserException error) {
            print(err, error);
            return error.exitCode();
        }
        err.println(
                "simul: the grader has a defect: "
                        + failure.getClass().getSimpleName()
                        + "; the details are in "
                        + log(failure));
        return ExitCode.BROKEN;
    }

    /** Prints a message, in which names of files may contain anything. */
    private static void print(PrintWriter err, Exception failure) {
        err.println(Terminal.plain("simul: " + failure.getMessage()));
    }

    private Path log(Throwable failure) {
        return log(failure, kit);
    }

    /** Writes the details of a defect to a temporary file. */
    static Path log(Throwable failure, GraderKit kit) {
        try {
            Path log = Files.createTempFile("simul-defect", ".log");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(log))) {
                out.println("JDK " + Runtime.version() + ", kit in " + kit.home());
                failure.printStackTrace(out);
            }
            return log;
        } catch (IOException noLog) {
            failure.addSuppressed(noLog);
            throw new IllegalStateException(failure);
        }
    }
}
