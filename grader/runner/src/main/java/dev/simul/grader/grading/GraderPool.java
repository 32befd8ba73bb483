package dev.simul.grader.grading;

import static java.util.Objects.requireNonNull;

import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.child.ChildStartException;
import dev.simul.grader.compile.CompileService;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.Preparation.Prepared;
import dev.simul.grader.planted.PlantedTask;
import dev.simul.grader.protocol.TaskRun;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskVerdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Grades answers. One child JVM compiles, and one or more child JVMs run checks. While the checks
 * of one answer run, the next answer is compiled. The constructor starts the children, and the pool
 * uses them for all answers. This class is thread-safe.
 */
public final class GraderPool implements AutoCloseable {
    private final AnswerRules rules;
    private final CompileService compiler;
    private final List<CheckService> services;
    private final Queue<CheckService> idle;
    private final ExecutorService preparing;
    private final ExecutorService checking;
    private volatile Duration judging = Duration.ZERO;

    /**
     * Starts the child JVMs.
     *
     * @param commands the commands that start the child JVMs
     * @param limits the time limits for the child JVMs
     * @param workers the number of child JVMs that run checks
     */
    public GraderPool(ChildCommands commands, GradingLimits limits, int workers) {
        this(commands.compileChild(), commands.checkChild(), limits, workers, AnswerRules.STANDARD);
    }

    /** Starts child JVMs with other settings, which run answers that meet other rules. */
    GraderPool(
            ChildSettings compileChild,
            ChildSettings checkChild,
            GradingLimits limits,
            int workers,
            AnswerRules rules) {
        this.rules = rules;
        compiler = new CompileService(compileChild, limits.compile());
        services =
                IntStream.range(0, workers)
                        .mapToObj(i -> new CheckService(checkChild, limits.silence()))
                        .toList();
        idle = new ConcurrentLinkedQueue<>(services);
        preparing = threads("prepare", 1);
        checking = threads("check", workers);
    }

    /**
     * Compiles the stubs and the checks of a course, and waits until this is done.
     *
     * @param course a course that no build has compiled
     * @return the course, all of whose tasks are built
     * @throws BrokenCourseException if the stubs or checks do not compile, or if the checks differ
     *     from the manifest
     */
    public Course compile(Course course) {
        return await(
                CompletableFuture.supplyAsync(
                        () -> new CourseCompiler(compiler).compile(course), preparing));
    }

    /**
     * Grades the answers of a submission to the tasks of a course, and waits for the verdicts. The
     * open checks of all tasks run before any hidden check, so that nothing that an answer learns
     * from a hidden check can appear in the report on an open check.
     *
     * @param course the course
     * @param submission the submission
     * @return a verdict on each of the submission's tasks, in the same order
     * @throws BrokenCourseException if checks of the course do not match its manifest
     * @throws ChildStartException if a child JVM cannot be started
     * @throws VoidRunException if planted answers show that the verdicts cannot be trusted
     */
    public List<TaskVerdict> grade(Course course, Submission submission) {
        List<GradingJob> jobs =
                submission.tasks().stream()
                        .map(sources ->
                                new GradingJob(course.task(sources.taskId()), sources, 0, false))
                        .toList();
        List<CompletableFuture<Prepared>> prepared = prepare(jobs);
        List<TaskVerdict> open = verdicts(jobs, prepared, Visibility.OPEN, List.of());
        List<TaskVerdict> all = verdicts(jobs, prepared, Visibility.HIDDEN, open);
        requireSanity();
        return all;
    }

    /**
     * Grades the planted answers in each child that may have run the submission. This is done last,
     * because what an answer has changed in its JVM remains changed.
     *
     * @throws VoidRunException if one of them does not get the verdict that it must get
     */
    private void requireSanity() {
        long start = System.nanoTime();
        String differences =
                IntStream.range(0, services.size())
                        .mapToObj(i -> CompletableFuture.supplyAsync(this::planted, checking))
                        .toList()
                        .stream()
                        .map(GraderPool::await)
                        .distinct()
                        .collect(Collectors.joining("; "));
        judging = Duration.ofNanos(System.nanoTime() - start);
        if (!differences.isEmpty()) {
            throw new VoidRunException(differences);
        }
    }

    /**
     * Returns how long it took to grade the planted answers of the last submission.
     *
     * @return real time
     */
    public Duration timeOfPlanted() {
        return judging;
    }

    private String planted() {
        // The queue is never empty here, because there is one service for each thread.
        CheckService service = idle.remove();
        try {
            return PlantedTask.differences(service.run(PlantedTask.run(), List.of()));
        } finally {
            idle.add(service);
        }
    }

    /**
     * Runs the open or the hidden checks of all answers, and waits for them.
     *
     * @param earlier the verdicts on checks that have run before, for each answer, or an empty list
     * @return the earlier verdicts and the new ones, for each answer
     */
    private List<TaskVerdict> verdicts(
            List<GradingJob> jobs,
            List<CompletableFuture<Prepared>> prepared,
            Visibility visibility,
            List<TaskVerdict> earlier) {
        List<CompletableFuture<TaskVerdict>> verdicts = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            GradingJob job = jobs.get(i);
            List<CheckVerdict> before = earlier.isEmpty() ? List.of() : earlier.get(i).checks();
            verdicts.add(
                    prepared.get(i)
                            .thenApplyAsync(
                                    ready ->
                                            verdict(
                                                    job,
                                                    ready,
                                                    some -> only(job, some.run(), visibility),
                                                    before),
                                    checking));
        }
        return verdicts.stream().map(GraderPool::await).toList();
    }

    /** Returns the request for the open or the hidden checks, with the classes that they need. */
    private static TaskRun only(GradingJob job, TaskRun all, Visibility visibility) {
        TaskRun run =
                visibility == Visibility.OPEN
                        ? all.without(job.task().compiledFromHidden(all.checkFiles()))
                        : all;
        return run.only(
                run.checks().stream()
                        .filter(check ->
                                job.task().entry().check(check.id()).orElseThrow().visibility()
                                        == visibility)
                        .toList());
    }

    /**
     * Grades answers. As many answers as possible are compiled together.
     *
     * @param jobs the answers, in the order in which their grading starts
     * @return a future for the verdict on each answer, in the order of the jobs
     */
    public List<CompletableFuture<TaskVerdict>> grade(List<GradingJob> jobs) {
        List<CompletableFuture<Prepared>> prepared = prepare(jobs);
        List<CompletableFuture<TaskVerdict>> verdicts = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            verdicts.add(run(jobs.get(i), prepared.get(i)));
        }
        return verdicts;
    }

    /**
     * Runs one check on an answer.
     *
     * @param job the answer, and the settings for the check
     * @param checkId the id of the check
     * @return a future for the verdict on the answer, which contains only this check
     */
    public CompletableFuture<TaskVerdict> run(GradingJob job, String checkId) {
        return prepare(List.of(job))
                .getFirst()
                .thenApplyAsync(
                        ready -> verdict(job, ready, all -> all.run().only(checkId), List.of()),
                        checking);
    }

    /**
     * Runs checks on class files until one of them does not pass.
     *
     * @param job the answer from which the class files were made, and the settings for its checks
     * @param classes the class files of the answer and of the given files, by path
     * @param order returns the ids of the checks to run, in their order; called when the checks are
     *     about to run
     * @param computing returns the maximum processor time of a check, given its id
     * @return a future for the result
     */
    public CompletableFuture<FirstFailure> runUntilFailure(
            GradingJob job,
            Map<String, byte[]> classes,
            Supplier<List<String>> order,
            Function<String, Duration> computing) {
        return CompletableFuture.supplyAsync(
                        () -> new Preparation(compiler, rules).prepare(job, classes), preparing)
                .thenApplyAsync(prepared -> runUntilFailure(prepared, order, computing), checking);
    }

    private FirstFailure runUntilFailure(
            Prepared prepared, Supplier<List<String>> order, Function<String, Duration> computing) {
        return switch (prepared) {
            case Prepared.Stopped stopped ->
                    new FirstFailure(stopped.problem(), List.of(), Map.of());
            case Prepared.Ready ready -> {
                Map<String, CheckCall> known =
                        ready.run().checks().stream()
                                .collect(Collectors.toMap(CheckCall::id, Function.identity()));
                List<CheckCall> calls =
                        order.get().stream().map(id -> requireNonNull(known.get(id))).toList();
                CheckService service = idle.remove();
                try {
                    yield service.runUntilFailure(ready.run().only(calls), computing);
                } finally {
                    idle.add(service);
                }
            }
        };
    }

    /** Compiles answers, as many as possible together. */
    private List<CompletableFuture<Prepared>> prepare(List<GradingJob> jobs) {
        Preparation preparation = new Preparation(compiler, rules);
        CompletableFuture<List<Map<String, byte[]>>> together =
                CompletableFuture.supplyAsync(() -> preparation.compileTogether(jobs), preparing);
        List<CompletableFuture<Prepared>> prepared = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            int index = i;
            GradingJob job = jobs.get(i);
            prepared.add(
                    CompletableFuture.supplyAsync(
                            () -> preparation.prepare(job, together.join().get(index)), preparing));
        }
        return prepared;
    }

    /**
     * Runs an example of a task on an answer.
     *
     * @param job the answer
     * @param example the sources of the example, which has one test method
     * @return a future for the verdict on a check with the id {@link
     *     dev.simul.grader.course.CheckCalls#EXAMPLE}
     */
    public CompletableFuture<TaskVerdict> runExample(GradingJob job, List<SourceFile> example) {
        return run(
                job,
                CompletableFuture.supplyAsync(
                        () -> new Preparation(compiler, rules).prepareExample(job, example),
                        preparing));
    }

    private CompletableFuture<TaskVerdict> run(
            GradingJob job, CompletableFuture<Prepared> prepared) {
        return prepared.thenApplyAsync(
                ready -> verdict(job, ready, Prepared.Ready::run, List.of()), checking);
    }

    private TaskVerdict verdict(
            GradingJob job,
            Prepared prepared,
            Function<Prepared.Ready, TaskRun> request,
            List<CheckVerdict> earlier) {
        String taskId = job.sources().taskId();
        return switch (prepared) {
            case Prepared.Stopped stopped -> TaskVerdict.stopped(taskId, stopped.problem());
            case Prepared.Ready ready -> {
                // The queue is never empty here, because there is one service for each thread.
                CheckService service = idle.remove();
                try {
                    List<CheckVerdict> all = new ArrayList<>(earlier);
                    all.addAll(service.run(request.apply(ready), earlier));
                    yield TaskVerdict.ran(taskId, all);
                } finally {
                    idle.add(service);
                }
            }
        };
    }

    /**
     * Waits for a result of a pool.
     *
     * @param coming a future that a pool returned, or one that depends on it
     * @return the result
     * @throws BrokenCourseException if checks of the course do not match its manifest
     * @throws ChildStartException if a child JVM cannot be started
     */
    public static <T> T join(CompletableFuture<T> coming) {
        try {
            return coming.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw failure;
        }
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while grading", interruption);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof BrokenCourseException broken) {
                throw broken;
            }
            if (failure.getCause() instanceof ChildStartException noChild) {
                throw noChild;
            }
            throw new IllegalStateException("a task could not be graded", failure.getCause());
        }
    }

    /**
     * Replaces all children that have run checks, so that no state of one submission's classes
     * reaches the next submission. The children that compile never run a submission's classes, so
     * they are kept. Must not be called while answers are graded.
     */
    public void renew() {
        services.forEach(CheckService::renew);
    }

    /** Ends the child JVMs. */
    @Override
    public void close() {
        Stream.of(preparing, checking).forEach(ExecutorService::shutdownNow);
        compiler.close();
        services.forEach(CheckService::close);
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }
}
