package dev.simul.grader.command.option;

import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.Protection;
import dev.simul.grader.sandbox.SandboxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --isolation}. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class IsolationOption {
    @Option(
            names = "--isolation",
            paramLabel = "HOW",
            converter = IsolationName.class,
            description = {
                "How to keep submissions from the rest of the machine: strict, best-effort or off.",
                "strict grades nothing unless the sandbox of the operating system works;"
                        + " best-effort uses the best sandbox that the machine offers; off uses"
                        + " none. 'simul doctor' says what this machine offers."
            })
    private @Nullable Isolation level;

    /**
     * Isolates the children that grade one submission. The default is best-effort.
     *
     * @param kit the kit whose children are isolated
     * @return how the children are isolated
     * @throws SandboxException if the level is strict and this is not possible
     */
    public Protection forOne(GraderKit kit) {
        return kit.isolate(level == null ? Isolation.BEST_EFFORT : level);
    }

    /**
     * Isolates the children that grade a class, in which one submission must not reach another. The
     * default is strict, or best-effort if that is not possible and the grader runs in a container.
     *
     * @param kit the kit whose children are isolated
     * @return how the children are isolated
     * @throws SandboxException if there is neither a sandbox nor a container, and the user has not
     *     turned isolation off
     */
    public Protection forClass(GraderKit kit) {
        Mechanism best =
                level == Isolation.OFF || level == Isolation.STRICT
                        ? Mechanism.NONE
                        : kit.isolate(Isolation.BEST_EFFORT).mechanism();
        return kit.isolate(
                levelForClass(level, best)
                        .orElseThrow(() ->
                                new SandboxException(
                                        "this machine has no sandbox, so a submission could read"
                                                + " and change the others; run the grader in a"
                                                + " container, or turn isolation off with"
                                                + " --isolation=off; 'simul doctor' says what is"
                                                + " missing")));
    }

    /**
     * Returns the level with which a class is graded, or nothing if it must not be graded.
     *
     * @param asked the level that the user asked for, or null
     * @param best the best mechanism of the machine; of no importance if the user asked for strict
     *     or off
     */
    static Optional<Isolation> levelForClass(@Nullable Isolation asked, Mechanism best) {
        if (asked == Isolation.OFF || asked == Isolation.STRICT) {
            return Optional.of(asked);
        }
        if (asked == null && best == Mechanism.LANDLOCK) {
            return Optional.of(Isolation.STRICT);
        }
        return best == Mechanism.NONE ? Optional.empty() : Optional.of(Isolation.BEST_EFFORT);
    }
}
