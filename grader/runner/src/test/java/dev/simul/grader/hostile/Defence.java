package dev.simul.grader.hostile;

import dev.simul.grader.child.ChildLimits;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingLimits;
import dev.simul.grader.grading.OpenedPool;
import dev.simul.grader.protocol.VouchedProcess;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.ProcessStarter;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.sandbox.linux.PartlyConfined;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The layers between an answer and the machine, without some of them. What removes a layer is in
 * the tests only: no option, property or file of a user does it.
 */
final class Defence {
    /** A compilation has less time than for users, so that endless ones take less time. */
    static final GradingLimits TIMES =
            new GradingLimits(Duration.ofSeconds(10), Duration.ofSeconds(30));

    /** More than the answers use that exceed a limit, and less than this machine has. */
    private static final ChildLimits HARDLY_ANY =
            new ChildLimits(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(10),
                    512,
                    512,
                    512,
                    4096,
                    10_000,
                    4096,
                    1 << 20,
                    1 << 30,
                    16 << 10);

    private final Isolation level;
    private final Set<Layer> removed;

    Defence(Isolation level, Set<Layer> removed) {
        this.level = level;
        this.removed = removed;
    }

    /** Starts a pool with the layers that are left. */
    GraderPool pool() throws IOException {
        ChildCommands commands = commands();
        return OpenedPool.of(
                OpenedPool.compileChild(commands),
                checkChild(OpenedPool.checkChild(commands)),
                TIMES,
                has(Layer.ALLOW_LIST));
    }

    private boolean has(Layer layer) {
        return !removed.contains(layer);
    }

    private ChildCommands commands() {
        ChildCommands commands =
                ChildCommands.of(BuiltKit.home())
                        .withSandbox(Sandbox.of(level))
                        .withLimits(has(Layer.LIMITS) ? ChildLimits.DEFAULT : HARDLY_ANY);
        return has(Layer.SIMULATION)
                ? commands
                : commands.withJars(
                        commands.classPath(), OpenHarness.refusingNothing(commands.classPath()));
    }

    private ChildSettings checkChild(ChildSettings closed) throws IOException {
        boolean isClosed = has(Layer.CLOSED_HARNESS);
        List<String> flags =
                closed.flags().stream()
                        .filter(flag -> isClosed || !flag.startsWith("--sun-misc-unsafe"))
                        .toList();
        return new ChildSettings(
                closed.main(),
                isClosed ? closed.module() : null,
                closed.path(),
                closed.limits(),
                flags,
                vouching(withEnvironment(sandbox(closed.starter()))));
    }

    private ProcessStarter sandbox(ProcessStarter whole) throws IOException {
        return has(Layer.LANDLOCK) && has(Layer.SECCOMP)
                ? whole
                : PartlyConfined.starter(has(Layer.LANDLOCK), has(Layer.SECCOMP));
    }

    private ProcessStarter withEnvironment(ProcessStarter starter) {
        return has(Layer.ENVIRONMENT)
                ? starter
                : builder -> {
                    builder.environment().putAll(System.getenv());
                    return starter.start(builder);
                };
    }

    private ProcessStarter vouching(ProcessStarter starter) {
        return has(Layer.RECORDS) ? starter : builder -> new VouchedProcess(starter.start(builder));
    }
}
