package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.Jvm;
import dev.simul.simulation.LoadedFirst;
import dev.simul.simulation.PrintsOutcome;
import dev.simul.simulation.Simulation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent can be started in every way, and supports this JDK. */
@Tag("slow")
class AgentTest {

    /** Prints the elapsed time of a long sleep, after using real virtual threads. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] arguments) throws Exception {
            Thread.ofVirtual().start(() -> {}).join();
            Callable<Duration> sleep =
                    () -> {
                        Thread.sleep(Duration.ofHours(12));
                        return Simulation.elapsed();
                    };
            System.out.println(Simulation.run(sleep).orThrow());
        }
    }

    /** Prints how long waits took in classes that were used outside a simulation before. */
    static final class UsedBefore {
        private UsedBefore() {}

        public static void main(String[] arguments) throws Exception {
            sleepInTimer(new Timer(), 1);
            timeOut(1);
            System.out.println(
                    Simulation.run(Executors.callable(() -> timeOut(5000))).elapsed()
                            + " "
                            + Simulation.run(
                                            () -> {
                                                sleepInTimer(new Timer(), 2000);
                                                return null;
                                            })
                                    .elapsed());
        }

        private static void timeOut(long millis) {
            new CompletableFuture<Integer>()
                    .completeOnTimeout(1, millis, TimeUnit.MILLISECONDS)
                    .join();
        }

        private static void sleepInTimer(Timer timer, long millis) throws InterruptedException {
            CountDownLatch rung = new CountDownLatch(1);
            TimerTask ring =
                    new TimerTask() {
                        @Override
                        public void run() {
                            rung.countDown();
                        }
                    };
            timer.schedule(ring, millis);
            rung.await();
            timer.cancel();
        }
    }

    @Test
    void should_patch_classes_that_were_used_before_the_first_simulation() throws Exception {
        assertThat(Jvm.withoutAgent(UsedBefore.class).output()).isEqualTo("PT5S PT2S");
        assertThat(Jvm.withAgent(UsedBefore.class).output()).isEqualTo("PT5S PT2S");
    }

    @Test
    void should_work_with_either_jvm_option() throws Exception {
        assertThat(Jvm.withJavaagent(Sleeper.class).output()).isEqualTo("PT12H");
        assertThat(Jvm.withAgent(Sleeper.class).output()).isEqualTo("PT12H");
    }

    @Test
    void should_attach_itself_if_the_jvm_was_started_without_it() throws Exception {
        assertThat(Jvm.withoutAgent(Sleeper.class).output()).isEqualTo("PT12H");
    }

    @Test
    void should_keep_the_order_if_it_was_attached_late() throws Exception {
        assertThat(Jvm.withoutAgent(PrintsOutcome.class).output())
                .isEqualTo(Jvm.withAgent(PrintsOutcome.class).output());
    }

    /** With a debugger, the JDK itself runs each step and notifies the JVM. */
    @Test
    void should_keep_the_order_if_there_is_a_debugger() throws Exception {
        String debugger =
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0,quiet=y";

        assertThat(Jvm.withAgent(PrintsOutcome.class, debugger).output())
                .isEqualTo(Jvm.withAgent(PrintsOutcome.class).output());
    }

    @Test
    void should_start_from_cached_classes_and_replace_corrupt_ones(@TempDir Path folder)
            throws Exception {
        String cache = "-Dsimul.cache=" + folder;

        assertThat(Jvm.withAgent(Sleeper.class, cache).output()).isEqualTo("PT12H");
        Path cached = onlyFileIn(folder);
        FileTime written = Files.getLastModifiedTime(cached);
        assertThat(Jvm.withAgent(Sleeper.class, cache).output()).isEqualTo("PT12H");
        assertThat(Files.getLastModifiedTime(onlyFileIn(folder))).isEqualTo(written);

        Files.write(cached, Arrays.copyOf(Files.readAllBytes(cached), 10_000));
        assertThat(Jvm.withAgent(Sleeper.class, cache).output()).isEqualTo("PT12H");
        assertThat(onlyFileIn(folder)).isEqualTo(cached);
        assertThat(Files.size(cached)).isGreaterThan(10_000);
    }

    /** Loading the classes that patch takes longer than reading the patched classes. */
    @Test
    void should_not_load_the_classes_that_patch_if_the_patched_ones_are_cached(@TempDir Path folder)
            throws Exception {
        String cache = "-Dsimul.cache=" + folder;
        String log = "-Xlog:class+load:stdout";

        assertThat(Jvm.withAgent(Sleeper.class, cache, log).output())
                .contains("internal.patch.JdkPatches", "internal.patch.MethodPatch");
        assertThat(
                        Jvm.withAgent(Sleeper.class, cache, log)
                                .output()
                                .lines()
                                .filter(line -> line.contains("internal.patch."))
                                .filter(line -> !line.contains("internal.patch.ClockRedirect")))
                .isEmpty();
    }

    @Test
    void should_start_if_nothing_can_be_cached(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(Jvm.withAgent(Sleeper.class, "-Dsimul.cache=" + file).output())
                .isEqualTo("PT12H");
        assertThat(Jvm.withAgent(Sleeper.class, "-Dsimul.cache=").output()).isEqualTo("PT12H");
    }

    private static Path onlyFileIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    @Test
    void should_find_every_place_to_patch_in_this_jdk() {
        Agent.check();
    }

    /** Prints why a simulation cannot run. */
    static final class Refused {
        private Refused() {}

        public static void main(String[] arguments) {
            try {
                Simulation.run(() -> null);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void should_refuse_a_jdk_that_was_altered_and_say_how(@TempDir Path folder) throws Exception {
        Path altered = folder.resolve("java/util/SplittableRandom.class");
        Files.createDirectories(altered.getParent());
        Files.write(altered, withoutSeeds(SplittableRandom.class));

        assertThat(
                        Jvm.withAgent(
                                        Refused.class,
                                        "-Dsimul.cache=",
                                        "--patch-module=java.base=" + folder)
                                .output())
                .startsWith("simulations do not support this build of JDK ")
                .endsWith(
                        " (java.util.SplittableRandom: expected 1 place to patch in '<init>', found"
                                + " 0)");
    }

    private static byte[] withoutSeeds(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            ClassFile context = ClassFile.of();
            return context.transformClass(
                    context.parse(in.readAllBytes()),
                    ClassTransform.transformingMethodBodies((code, element) -> {
                        if (element instanceof InvokeInstruction call
                                && call.name().equalsString("getAndAdd")) {
                            code.pop2().pop().lconst_0();
                        } else {
                            code.with(element);
                        }
                    }));
        }
    }

    @Test
    void should_patch_the_jdk_whatever_is_loaded_first() throws Exception {
        // The second JVM uses the patched classes that the first has cached.
        assertThat(Jvm.withAgent(LoadedFirst.class).output()).isEqualTo("PT5S PT2S");
        assertThat(Jvm.withAgent(LoadedFirst.class).output()).isEqualTo("PT5S PT2S");
    }
}
