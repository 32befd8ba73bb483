package dev.simul.grader.compile;

import dev.simul.grader.child.ChildExit;
import dev.simul.grader.child.ChildReply;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.child.RestartableChild;
import dev.simul.grader.protocol.BatchCompileRequest;
import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.protocol.CompilerRequest;
import dev.simul.grader.protocol.MessageCodecs;
import dev.simul.grader.protocol.RecordCodec;
import dev.simul.grader.submission.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles in a child JVM that is started in advance and reused. This class is not thread-safe.
 *
 * <p>A child that dies or takes too long is replaced. The new child repeats the failed request
 * once, unless that request was the first one that the old child received. In this way, no request
 * fails because of an earlier request.
 */
public final class CompileService implements AutoCloseable {
    private final RestartableChild child;
    private final Duration limit;

    /**
     * Starts the child.
     *
     * @param settings the settings of the child, whose main class is {@link CompileWorker}
     * @param limit the maximum time that one compilation may take, in real time
     */
    public CompileService(ChildSettings settings, Duration limit) {
        this.limit = limit;
        child = new RestartableChild(settings);
    }

    /**
     * Compiles sources.
     *
     * @param request the sources
     * @return the class files or the errors; if the compiler died or took too long, this counts as
     *     an error
     */
    public CompileResult compile(CompileRequest request) {
        boolean wasFresh = child.isFresh();
        Answer<CompileResult> first = ask(request, MessageCodecs.COMPILE_RESULT);
        Answer<CompileResult> last =
                first.value() != null || wasFresh
                        ? first
                        : ask(request, MessageCodecs.COMPILE_RESULT);
        return last.value() == null ? CompileResult.Refused.because(last.failure()) : last.value();
    }

    /**
     * Compiles several tasks together, which is much faster than compiling them one after another.
     *
     * @param tasks the sources of each task; no task can see the classes of another task
     * @return the class files of each task by path; an empty list if any task has an error, in
     *     which case the caller must compile each task separately
     */
    public List<Map<String, byte[]>> compileTogether(List<List<SourceFile>> tasks) {
        List<Map<String, byte[]>> classes =
                ask(new BatchCompileRequest(tasks), MessageCodecs.BATCH_RESULT).value();
        return classes == null ? List.of() : classes;
    }

    @Override
    public void close() {
        child.close();
    }

    /** The reply of the child, or the reason why the child did not reply. */
    private record Answer<T>(@Nullable T value, String failure) {}

    /**
     * Sends a request and waits for the reply. If the child does not reply, the child is replaced.
     */
    private <T> Answer<T> ask(CompilerRequest request, RecordCodec<T> codec) {
        child.send(MessageCodecs.COMPILER_REQUEST.encode(request));
        return switch (child.await(limit)) {
            case ChildReply.Message message -> {
                try {
                    yield new Answer<>(codec.decode(message.body()), "");
                } catch (IllegalArgumentException garbled) {
                    yield replace(words(ChildExit.GARBLED));
                }
            }
            case ChildReply.TimedOut timedOut ->
                    replace(
                            "the compiler was stopped, because it did not finish within "
                                    + limit.toSeconds()
                                    + " s");
            case ChildReply.Exited(ChildExit exit) -> replace(words(exit));
        };
    }

    private <T> Answer<T> replace(String failure) {
        child.restart();
        return new Answer<>(null, failure);
    }

    private String words(ChildExit exit) {
        return switch (exit) {
            case OUT_OF_MEMORY ->
                    "the compiler needed too much memory: the source is small, but its compiled form is"
                            + " large";
            case EXCEEDED_LIMIT ->
                    "the compiler was ended, because it used more than " + child.excess();
            case EXITED, CRASHED, GARBLED -> "the compiler crashed";
        };
    }
}
