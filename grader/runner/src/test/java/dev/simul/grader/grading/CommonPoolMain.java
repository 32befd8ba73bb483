package dev.simul.grader.grading;

import dev.simul.grader.child.Child;
import dev.simul.grader.child.ChildReply;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The main class of a JVM that uses the common pool after its confined children have ended. */
final class CommonPoolMain {
    private static final Duration LONG = Duration.ofSeconds(60);

    private CommonPoolMain() {}

    /** Prints the number of tasks that could read a file of the kit. */
    public static void main(String[] args) {
        ChildSettings settings =
                ChildCommands.of(BuiltKit.home())
                        .withSandbox(Sandbox.of(Isolation.BEST_EFFORT))
                        .checkChild();
        List<Child> children = Stream.generate(() -> Child.start(settings)).limit(3).toList();
        children.forEach(Child::awaitReady);
        children.forEach(Child::close);
        children.forEach(CommonPoolMain::awaitEnd);

        int tasks = ForkJoinPool.commonPool().getParallelism();
        CountDownLatch all = new CountDownLatch(tasks);
        long read =
                IntStream.range(0, tasks)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> canRead(all)))
                        .toList()
                        .stream()
                        .filter(CompletableFuture::join)
                        .count();
        System.out.println(read + " of " + tasks);
    }

    private static void awaitEnd(Child child) {
        while (!(child.await(LONG) instanceof ChildReply.Exited)) {
            // The child had sent something before it was ended.
        }
    }

    /** Waits until each worker of the pool has a task. */
    private static boolean canRead(CountDownLatch all) {
        try {
            all.countDown();
            all.await();
            Path file = BuiltKit.home().resolve("checks.yml");
            return !Files.readString(file).isEmpty();
        } catch (IOException denied) {
            return false;
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
