package dev.simul.grader.grading;

import dev.simul.grader.compile.CompileService;
import dev.simul.grader.grading.Preparation.Prepared;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.verdict.TaskVerdict;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Grades many answers side by side: one child JVM compiles, several run checks. Each answer is
 * graded as a {@link Grader} would, in a child that other answers have used before.
 */
public final class GraderPool implements AutoCloseable {
    private final CompileService compiler;
    private final List<CheckService> services;
    private final Queue<CheckService> idle;
    private final ExecutorService preparing;
    private final ExecutorService checking;

    /**
     * Starts the child JVMs.
     *
     * @param settings what to work with
     * @param workers how many child JVMs run checks
     */
    public GraderPool(GraderSettings settings, int workers) {
        compiler = new CompileService(settings.compileChild(), settings.compileLimit());
        services =
                IntStream.range(0, workers)
                        .mapToObj(
                                i -> new CheckService(settings.checkChild(), settings.checkLimit()))
                        .toList();
        idle = new ConcurrentLinkedQueue<>(services);
        preparing = threads("prepare", 1);
        checking = threads("check", workers);
    }

    /**
     * Grades answers, of which as many as can be are compiled in one go: those of a task, say.
     *
     * @param runs the answers, in the order to begin with them
     * @return for each, in the same order, the verdict that will come
     */
    public List<CompletableFuture<TaskVerdict>> grade(List<GradingJob> runs) {
        Preparation preparation = new Preparation(compiler);
        preparing.execute(() -> preparation.compileTogether(runs));
        return runs.stream().map(run -> grade(run, preparation)).toList();
    }

    /**
     * Runs an example of a task on an answer.
     *
     * @param run the answer
     * @param example the sources of the example, which has one test method
     * @return the verdict that will come, on a check of the id {@link
     *     dev.simul.grader.course.CheckCalls#EXAMPLE}
     */
    public CompletableFuture<TaskVerdict> runExample(GradingJob run, List<SourceFile> example) {
        Preparation preparation = new Preparation(compiler);
        return CompletableFuture.supplyAsync(
                        () -> preparation.prepareExample(run, example), preparing)
                .thenApplyAsync(prepared -> verdict(run, prepared), checking);
    }

    private CompletableFuture<TaskVerdict> grade(GradingJob run, Preparation preparation) {
        return CompletableFuture.supplyAsync(() -> preparation.prepare(run), preparing)
                .thenApplyAsync(prepared -> verdict(run, prepared), checking);
    }

    private TaskVerdict verdict(GradingJob run, Prepared prepared) {
        String taskId = run.sources().taskId();
        return switch (prepared) {
            case Prepared.Stopped stopped -> TaskVerdict.stopped(taskId, stopped.problem());
            case Prepared.Ready ready -> {
                // There is a service for each thread.
                CheckService service = idle.remove();
                try {
                    yield TaskVerdict.ran(taskId, service.run(ready.run()));
                } finally {
                    idle.add(service);
                }
            }
        };
    }

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
