package dev.simul.grader.batch;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.batch.results.Results;
import dev.simul.grader.batch.results.ResultsException;
import dev.simul.grader.child.ChildStartException;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.grading.VoidRunException;
import dev.simul.grader.report.format.FormatPluginException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Grades a class. Each worker takes the next submission that is neither graded nor reserved by
 * another grader, reserves it, grades it in new child processes, writes its reports and records its
 * result, in this order. Therefore, every recorded result has reports, and a grader that is killed
 * leaves only reservations behind.
 */
public final class ClassGrading {
    private static final long STOPPING_SECONDS = 10;
    private static final long BUSY_MILLIS = 300;

    private final ClassSetup setup;
    private final Results results;
    private final ClassProgress progress;
    private final Map<String, String> folders;
    private final Queue<Handed> waiting;

    /**
     * Held while files and results are written, so that stopping leaves no partially written file.
     */
    private final ReentrantLock publishing = new ReentrantLock();

    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, Throwable> failures = new LinkedHashMap<>();
    private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
    private volatile boolean isStopping;

    /**
     * Prepares to grade a class.
     *
     * @param setup the settings for grading the class
     * @param submissions the submissions
     * @param results the file that keeps the results
     * @param taken the names of files in the output folder that are not reports
     * @param progress the listener that is notified of each result
     */
    public ClassGrading(
            ClassSetup setup,
            List<Handed> submissions,
            Results results,
            Set<String> taken,
            ClassProgress progress) {
        this.setup = setup;
        this.results = results;
        this.progress = progress;
        this.folders = FolderNames.of(submissions, taken);
        this.waiting = new ConcurrentLinkedQueue<>(submissions);
    }

    /**
     * Grades all submissions, and waits for the results. Does not return if {@link #stop} is
     * called.
     *
     * @param workers the number of submissions that are graded concurrently
     * @return the reasons why submissions have no result, by the name of the submission: a {@link
     *     VoidRunException}, or a defect in the grader that the submission has revealed
     * @throws BrokenCourseException if the course is broken
     * @throws ChildStartException if a child JVM cannot be started
     * @throws ResultsException if the results cannot be written
     * @throws OutputException if the reports cannot be written
     */
    public Map<String, Throwable> run(int workers) {
        int count = Math.min(workers, waiting.size());
        CountDownLatch done = new CountDownLatch(count);
        try (ScheduledExecutorService renewing =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("renew").factory())) {
            long period = Results.LEASE.toMillis() / 4;
            ScheduledFuture<?> renewal =
                    renewing.scheduleAtFixedRate(
                            this::renew, period, period, TimeUnit.MILLISECONDS);
            IntStream.range(0, count)
                    .forEach(i ->
                            Thread.ofPlatform()
                                    .daemon()
                                    .name("worker-" + i)
                                    .start(() -> work(done)));
            done.await();
            renewal.cancel(true);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while grading a class", interruption);
        }
        RuntimeException failure = fault.get();
        if (failure != null) {
            cancelReservations(failure);
            throw failure;
        }
        results.requireKeys(keys);
        return failures;
    }

    /**
     * Stops grading: waits until no file is being written, and cancels all reservations. The JVM
     * must exit after this call, because workers may still be running.
     */
    public void stop() {
        isStopping = true;
        try {
            if (publishing.tryLock(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                results.releaseAll();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancelReservations(RuntimeException failure) {
        try {
            results.releaseAll();
        } catch (ResultsException second) {
            failure.addSuppressed(second);
        }
    }

    private void renew() {
        try {
            results.renew();
        } catch (ResultsException later) {
            // The next result cannot be written either, and that failure is reported.
        }
    }

    private void work(CountDownLatch done) {
        try (Worker worker = new Worker(setup, results)) {
            for (Handed next = waiting.poll();
                    next != null && fault.get() == null && !isStopping;
                    next = waiting.poll()) {
                process(next, worker);
            }
        } catch (RuntimeException failure) {
            fault.compareAndSet(null, failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            // A stopped grader must not report that it has finished.
            if (!isStopping) {
                done.countDown();
            }
        }
    }

    private void process(Handed handed, Worker worker) throws InterruptedException {
        boolean isReserved = false;
        try {
            String folder = folders.getOrDefault(handed.name(), "");
            Taken taken = Taken.of(handed, setup);
            String key =
                    setup.key().of(taken.submission(), folder, setup.rules().key(handed.name()));
            keys.put(handed.name(), key);
            boolean hasReports = setup.reports().areIn(setup.out().resolve(folder));
            switch (results.claim(handed.name(), key, hasReports)) {
                case BUSY -> {
                    waiting.add(handed);
                    Thread.sleep(BUSY_MILLIS);
                }
                case GRADED -> {
                    Grade grade = results.grade(handed.name()).orElseThrow();
                    publish(() -> progress.finished(grade, false));
                }
                case MINE -> {
                    isReserved = true;
                    Graded graded = worker.grade(handed.name(), folder, taken);
                    publish(() -> record(graded));
                }
            }
        } catch (BrokenCourseException
                | ChildStartException
                | ResultsException
                | OutputException
                | FormatPluginException fatal) {
            throw fatal;
        } catch (VoidRunException voided) {
            worker.close();
            if (isReserved) {
                results.release(handed.name());
            }
            publish(() -> {
                failures.put(handed.name(), voided);
                progress.finished(notGraded(handed, String.valueOf(voided.getMessage())), true);
            });
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            worker.close();
            if (isReserved) {
                results.release(handed.name());
            }
            publish(() -> {
                failures.put(handed.name(), defect);
                progress.finished(
                        notGraded(
                                handed,
                                "the grader has a defect: " + defect.getClass().getSimpleName()),
                        true);
            });
        }
    }

    private void record(Graded graded) {
        graded.write(setup);
        results.finish(graded.grade(), graded.checks());
        progress.finished(graded.grade(), true);
    }

    private void publish(Runnable action) {
        publishing.lock();
        try {
            if (!isStopping) {
                action.run();
            }
        } finally {
            publishing.unlock();
        }
    }

    /**
     * Returns the result for a submission that could not be graded.
     *
     * @param handed the submission
     * @param why the reason
     * @return a result without points
     */
    private Grade notGraded(Handed handed, String why) {
        return Graded.without(handed.name(), GradeStatus.NOT_GRADED, why);
    }
}
