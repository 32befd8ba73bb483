package dev.simul.grader.command;

import dev.simul.checks.text.PlainText;
import dev.simul.grader.child.ChildLimits;
import dev.simul.grader.child.ChildStartException;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingLimits;
import dev.simul.grader.loop.Loop;
import dev.simul.grader.loop.terminal.LoopTerminal;
import dev.simul.grader.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The main class of the student's loop in a handout. Uses no other command, because a handout does
 * not contain them.
 */
public final class LoopProgram {
    private static final int DONE = 0;
    private static final int BROKEN = 3;

    private LoopProgram() {}

    /**
     * Runs the loop until the student quits, and then ends the JVM.
     *
     * @param args the folder of the handout, and the jar of the simulation
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws InterruptedException {
        System.exit(run(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath()));
    }

    private static int run(Path home, Path agent) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        try (LoopTerminal terminal = LoopTerminal.open(environment)) {
            Course course = Course.readForStudent(home);
            new Loop(course, () -> pool(agent), terminal, environment).run();
            return DONE;
        } catch (BrokenCourseException | ChildStartException | IOException failure) {
            System.err.println("simul: " + PlainText.line(String.valueOf(failure.getMessage())));
            return BROKEN;
        }
    }

    /**
     * Returns a pool that runs answers of the student, who need not be isolated from themselves.
     */
    static GraderPool pool(Path agent) {
        return new GraderPool(commands(agent), GradingLimits.DEFAULT, 1);
    }

    private static ChildCommands commands(Path agent) {
        return new ChildCommands(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath())
                        .toList(),
                null,
                agent,
                ChildLimits.DEFAULT,
                Sandbox.off(),
                null,
                List.of(),
                List.of());
    }
}
