package dev.simul.grader.grading;

import dev.simul.grader.child.Child;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Measures the processor time that children use until they are ready. */
public final class StartCost {
    private StartCost() {}

    /**
     * Starts children that run checks, one after another, as the grader starts them.
     *
     * @param home the folder of the kit, which has been prepared to start fast
     * @param rounds the number of children
     * @return the mean of their processor times
     * @throws IOException if the kit has not been prepared
     */
    public static Duration ofChecks(Path home, int rounds) throws IOException {
        Path start = home.resolve("grader/runner/target/start");
        List<Path> classPath =
                Arrays.stream(
                                Files.readString(start.resolve("class-path.txt"))
                                        .split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
        ChildSettings settings =
                ChildCommands.of(home)
                        .withSandbox(Sandbox.of(Isolation.BEST_EFFORT))
                        .withJars(classPath, start.resolve("harness.jar"))
                        .withFlags(List.of(), List.of("-XX:AOTCache=" + start.resolve("check.aot")))
                        .withPatches(start.resolve("patches"))
                        .checkChild();
        Duration sum = Duration.ZERO;
        for (int i = 0; i < rounds; i++) {
            try (Child child = Child.start(settings)) {
                child.awaitReady();
                Optional<Duration> used = child.processorTime();
                sum = sum.plus(used.orElseThrow());
            }
        }
        return sum.dividedBy(rounds);
    }
}
