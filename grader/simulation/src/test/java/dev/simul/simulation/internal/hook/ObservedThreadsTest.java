package dev.simul.simulation.internal.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads that observe simulated threads from outside see them whole and change nothing. */
@Tag("slow")
class ObservedThreadsTest {
    private static final int READS = 100;
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final int THREADS = 50;

    private final Collection<Thread> threads = new ConcurrentLinkedQueue<>();

    @Test
    void should_run_the_same_while_threads_are_dumped_from_outside(@TempDir Path folder)
            throws Exception {
        HotSpotDiagnosticMXBean diagnostics =
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        AtomicInteger reads = new AtomicInteger();
        Thread outside =
                Thread.ofPlatform()
                        .start(() -> {
                            while (reads.get() < READS) {
                                dump(diagnostics, folder.resolve(reads + ".json"));
                                reads.incrementAndGet();
                            }
                        });

        runTheSameWhile(outside);

        assertThat(reads.get()).isGreaterThanOrEqualTo(READS);
    }

    @Test
    void should_run_the_same_while_stacks_are_read_from_outside() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        Thread outside =
                Thread.ofPlatform()
                        .start(() -> {
                            long start = System.nanoTime();
                            while (reads.get() < READS && System.nanoTime() - start < LONGEST) {
                                int frames = 0;
                                for (Thread thread : threads) {
                                    frames += thread.getStackTrace().length;
                                }
                                threads.clear();
                                reads.addAndGet(frames > 0 ? 1 : 0);
                                Thread.onSpinWait();
                            }
                        });

        runTheSameWhile(outside);

        assertThat(reads.get()).isGreaterThanOrEqualTo(READS);
    }

    @Test
    void should_run_the_same_if_a_thread_reads_the_stack_of_a_runnable_one() {
        Outcome<Integer> reading = Simulation.run(() -> framesOfRunnable(true));
        Outcome<Integer> without = Simulation.run(() -> framesOfRunnable(false));

        assertThat(reading.value()).isPositive();
        assertThat(reading.traceHash()).isEqualTo(without.traceHash());
    }

    private void runTheSameWhile(Thread outside) throws InterruptedException {
        long alone = Simulation.run(this::busy).traceHash();
        List<Outcome<Void>> outcomes = new ArrayList<>();
        do {
            outcomes.add(Simulation.run(this::busy));
        } while (outside.isAlive());

        assertThat(outcomes)
                .allSatisfy(outcome -> {
                    assertThat(outcome.diagnoses()).isEmpty();
                    assertThat(outcome.traceHash()).isEqualTo(alone);
                });
    }

    private static int framesOfRunnable(boolean reads) throws InterruptedException {
        Thread other =
                Thread.startVirtualThread(() -> {
                    Thread.yield();
                    Thread.yield();
                });
        Thread.yield();
        int frames = reads ? other.getStackTrace().length : 0;
        other.join();
        return frames;
    }

    private Void busy() throws Exception {
        Object monitor = new Object();
        List<Future<?>> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                results.add(
                        executor.submit(() -> {
                            threads.add(Thread.currentThread());
                            waitInEveryWay(number, monitor);
                            return number;
                        }));
            }
        }
        for (Future<?> result : results) {
            result.get();
        }
        return null;
    }

    private static void waitInEveryWay(int number, Object monitor) throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            Thread.sleep(1 + number % 7);
            synchronized (monitor) {
                switch (round % 3) {
                    case 0 -> monitor.wait(3);
                    case 1 -> Thread.sleep(1);
                    default -> monitor.notify();
                }
            }
            Thread.yield();
        }
    }

    private static void dump(HotSpotDiagnosticMXBean diagnostics, Path file) {
        try {
            diagnostics.dumpThreads(file.toString(), ThreadDumpFormat.JSON);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
