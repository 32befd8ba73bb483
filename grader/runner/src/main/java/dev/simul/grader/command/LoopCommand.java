package dev.simul.grader.command;

import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.course.Course;
import dev.simul.grader.loop.Loop;
import dev.simul.grader.loop.terminal.LoopTerminal;
import dev.simul.grader.sandbox.Isolation;
import java.io.IOException;
import java.util.Map;

/** Starts the student's loop on the course of the kit. */
final class LoopCommand {
    private final GraderKit kit;

    LoopCommand(GraderKit kit) {
        this.kit = kit;
    }

    /** Runs the loop until the student quits. */
    void run(Map<String, String> environment) throws IOException, InterruptedException {
        Course course = Course.readForStudent(kit.home());
        // The answers are the student's own code.
        kit.isolate(Isolation.OFF);
        try (LoopTerminal terminal = LoopTerminal.open(environment)) {
            new Loop(course, kit::single, terminal, environment).run();
        }
    }
}
