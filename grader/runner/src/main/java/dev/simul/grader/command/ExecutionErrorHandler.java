package dev.simul.grader.command;

import dev.simul.grader.course.BrokenCourseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Answers what ended a command: a broken course with its errors, a defect of the grader with a log.
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
            err.println("simul: the course is broken, so nobody can be graded:");
            String.valueOf(broken.getMessage()).lines().forEach(line -> err.println("  " + line));
            return ExitCode.BROKEN;
        }
        if (failure instanceof UserException mistake) {
            err.println("simul: " + mistake.getMessage());
            return mistake.exitCode();
        }
        err.println(
                "simul: a defect of the grader: "
                        + failure.getClass().getSimpleName()
                        + "; what is known of it is in "
                        + log(failure));
        return ExitCode.BROKEN;
    }

    private Path log(Exception failure) {
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
