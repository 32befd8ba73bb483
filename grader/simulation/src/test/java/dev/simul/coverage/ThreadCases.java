package dev.simul.coverage;

import static dev.simul.coverage.WaitCase.after;
import static dev.simul.coverage.WaitCase.exact;
import static dev.simul.coverage.WaitCase.seconds;
import static dev.simul.coverage.WaitCase.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.internal.jdk.JdkFacts;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Threads, monitors, timers and pipes. */
final class ThreadCases {
    private ThreadCases() {}

    static List<WaitCase> threads() {
        return List.of(
                exact(
                        "Thread.sleep",
                        Duration.ofHours(12),
                        () -> Thread.sleep(Duration.ofHours(12))),
                exact("Thread.sleep", Duration.ofMillis(1), () -> Thread.sleep(1)),
                exact("Thread.sleep", Duration.ofNanos(1_000_001), () -> Thread.sleep(1, 1)),
                exact("Thread.sleep", Duration.ofNanos(1), () -> Thread.sleep(Duration.ofNanos(1))),
                exact("Thread.sleep", Duration.ZERO, () -> Thread.sleep(0)),
                exact(
                        "a sleep in a static initializer while no other thread can run",
                        seconds(1),
                        SleepsWhileLoaded::touch),
                exact("Thread.yield", Duration.ZERO, Thread::yield),
                exact(
                        "Thread.join",
                        seconds(2),
                        () -> Thread.startVirtualThread(() -> sleep(2000)).join()),
                exact(
                        "Thread.join",
                        seconds(2),
                        () -> {
                            Thread thread = new Thread(() -> sleep(2000));
                            thread.start();
                            thread.join();
                        }),
                exact(
                        "Thread.join",
                        seconds(1),
                        () -> assertThat(platform(5000).join(seconds(1))).isFalse()),
                exact("Thread.join", seconds(1), () -> platform(5000).join(1000)),
                exact(
                        "Thread.join",
                        timeOfVirtualJoin(),
                        () -> Thread.startVirtualThread(() -> sleep(5000)).join(1000, 500)),
                exact("TimeUnit.sleep", Duration.ofDays(2), () -> TimeUnit.DAYS.sleep(2)),
                exact(
                        "TimeUnit.timedJoin",
                        seconds(1),
                        () -> TimeUnit.SECONDS.timedJoin(platform(5000), 1)),
                exact(
                        "LockSupport.park, LockSupport.unpark",
                        seconds(3),
                        () -> {
                            Thread self = Thread.currentThread();
                            after(3, () -> LockSupport.unpark(self));
                            LockSupport.park();
                        }),
                exact("LockSupport.parkNanos", Duration.ofNanos(7), () -> LockSupport.parkNanos(7)),
                exact(
                        "LockSupport.parkUntil",
                        Duration.ofMillis(2500),
                        () -> LockSupport.parkUntil(System.currentTimeMillis() + 2500)),
                exact("a hundred thousand threads", Duration.ofMillis(999), ThreadCases::many));
    }

    /** From JDK 27 on, a virtual thread is joined as a platform thread is: in milliseconds. */
    private static Duration timeOfVirtualJoin() {
        return JdkFacts.current().has(JdkFacts.Feature.JOIN_BY_LATCH)
                ? Duration.ofNanos(1_000_000_500)
                : Duration.ofMillis(1001);
    }

    private static Thread platform(long millis) {
        Thread thread = new Thread(() -> sleep(millis));
        thread.start();
        return thread;
    }

    private static void many() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(100_000);
        for (int i = 0; i < 100_000; i++) {
            int millis = i % 1000;
            Thread.startVirtualThread(() -> {
                sleep(millis);
                done.countDown();
            });
        }
        done.await();
    }

    static List<WaitCase> monitors() {
        return List.of(
                exact(
                        "synchronized",
                        seconds(3),
                        () -> {
                            Object monitor = new Object();
                            Thread.startVirtualThread(() -> {
                                synchronized (monitor) {
                                    sleep(3000);
                                }
                            });
                            Thread.yield();
                            synchronized (monitor) {
                                monitor.notifyAll();
                            }
                        }),
                exact(
                        "Object.wait, Object.notify",
                        seconds(3),
                        () -> {
                            Object monitor = new Object();
                            after(
                                    3,
                                    () -> {
                                        synchronized (monitor) {
                                            monitor.notify();
                                        }
                                    });
                            synchronized (monitor) {
                                monitor.wait();
                            }
                        }),
                exact(
                        "Object.wait",
                        Duration.ofMillis(3001),
                        () -> {
                            Object monitor = new Object();
                            synchronized (monitor) {
                                // One nanosecond more is a millisecond more, as without a
                                // simulation.
                                monitor.wait(3000, 1);
                            }
                        }),
                exact(
                        "TimeUnit.timedWait",
                        seconds(3),
                        () -> {
                            Object monitor = new Object();
                            synchronized (monitor) {
                                TimeUnit.SECONDS.timedWait(monitor, 3);
                            }
                        }));
    }

    static List<WaitCase> timers() {
        return List.of(
                exact(
                        "Timer.schedule",
                        seconds(5),
                        () -> ticks(1, (t, task) -> t.schedule(task, 5000))),
                exact(
                        "Timer.schedule",
                        seconds(5),
                        () ->
                                ticks(
                                        1,
                                        (timer, task) ->
                                                timer.schedule(
                                                        task,
                                                        new Date(
                                                                System.currentTimeMillis()
                                                                        + 5000)))),
                exact(
                        "Timer.schedule",
                        Duration.ofMillis(2500),
                        () -> ticks(4, (timer, task) -> timer.schedule(task, 1000, 500))),
                exact(
                        "Timer.scheduleAtFixedRate",
                        Duration.ofMillis(2500),
                        () ->
                                ticks(
                                        4,
                                        (timer, task) ->
                                                timer.scheduleAtFixedRate(task, 1000, 500))));
    }

    @FunctionalInterface
    private interface Scheduling {
        void with(Timer timer, TimerTask task);
    }

    private static void ticks(int count, Scheduling scheduling) throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(count);
        Timer timer = new Timer();
        scheduling.with(
                timer,
                new TimerTask() {
                    @Override
                    public void run() {
                        ticks.countDown();
                    }
                });
        ticks.await();
        timer.cancel();
    }

    static List<WaitCase> pipes() {
        return List.of(
                exact(
                        "PipedInputStream.read, PipedOutputStream.write",
                        // A reader checks once a second, unless the writer flushes or closes.
                        seconds(3),
                        () -> {
                            PipedInputStream in = new PipedInputStream();
                            PipedOutputStream out = new PipedOutputStream(in);
                            Thread.startVirtualThread(() -> {
                                try (out) {
                                    Thread.sleep(2500);
                                    out.write(7);
                                    Thread.sleep(10_000);
                                } catch (Exception e) {
                                    throw new AssertionError(e);
                                }
                            });
                            assertThat(in.read()).isEqualTo(7);
                        }),
                exact(
                        "PipedReader.read, PipedWriter.write",
                        Duration.ofMillis(2500),
                        () -> {
                            PipedReader in = new PipedReader();
                            PipedWriter out = new PipedWriter(in);
                            Thread.startVirtualThread(() -> {
                                try (out) {
                                    Thread.sleep(2500);
                                    out.write(7);
                                } catch (Exception e) {
                                    throw new AssertionError(e);
                                }
                            });
                            assertThat(in.read()).isEqualTo(7);
                        }));
    }

    private static final class SleepsWhileLoaded {
        private static final int VALUE;

        static {
            sleep(1000);
            VALUE = 1;
        }

        private SleepsWhileLoaded() {}

        static void touch() {
            assertThat(VALUE).isEqualTo(1);
        }
    }
}
