package dev.simul.grader.compile;

import dev.simul.grader.child.Child;
import dev.simul.grader.child.ChildExit;
import dev.simul.grader.child.ChildReply;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.protocol.BatchCompileRequest;
import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.submission.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles in a child JVM that is started beforehand and used again. Not for several threads at
 * once.
 *
 * <p>A child that dies or takes too long is replaced. What killed it is tried once more in a fresh
 * one, unless it was the first there, so that nothing is blamed for what came before it.
 */
public final class CompileService implements AutoCloseable {
    private final ChildSettings settings;
    private final Duration limit;
    private Child child;
    private boolean fresh = true;

    /**
     * Starts the child.
     *
     * @param settings how to start it; its main class is {@link CompileWorker}
     * @param limit the time one compilation may take, by the clock on the wall
     */
    public CompileService(ChildSettings settings, Duration limit) {
        this.settings = settings;
        this.limit = limit;
        child = Child.start(settings);
    }

    /**
     * Compiles.
     *
     * @param request what
     * @return what came of it; a compiler that died or took too long is an error like others
     */
    public CompileResult compile(CompileRequest request) {
        CompileResult result = tryOnce(request);
        if (result == null) {
            result = tryOnce(request);
        }
        return result == null ? CompileResult.Refused.because(tooLong()) : result;
    }

    /**
     * Compiles several tasks in one go, which is much faster than one after the other.
     *
     * @param tasks the sources of each; none of them sees the others'
     * @return the class files of each by path; none at all where anything is wrong with any of
     *     them: then they are to be compiled alone
     */
    public List<Map<String, byte[]>> compileTogether(List<List<SourceFile>> tasks) {
        child.awaitReady();
        fresh = false;
        child.send(new BatchCompileRequest(tasks).pack());
        return switch (child.await(limit)) {
            case ChildReply.Message arrived -> BatchCompileRequest.unpackClasses(arrived.body());
            case ChildReply.TimedOut silent -> nothing();
            case ChildReply.Exited gone -> nothing();
        };
    }

    private List<Map<String, byte[]>> nothing() {
        replace(false, "");
        return List.of();
    }

    @Override
    public void close() {
        child.close();
    }

    /** Returns null where the child died or was ended without being fresh. */
    private @Nullable CompileResult tryOnce(CompileRequest request) {
        child.awaitReady();
        boolean first = fresh;
        fresh = false;
        child.send(request.pack());
        return switch (child.await(limit)) {
            case ChildReply.Message arrived -> CompileResult.unpack(arrived.body());
            case ChildReply.TimedOut silent -> replace(first, tooLong());
            case ChildReply.Exited(ChildExit death) -> replace(first, words(death));
        };
    }

    private @Nullable CompileResult replace(boolean blame, String reason) {
        child.close();
        child = Child.start(settings);
        fresh = true;
        return blame ? CompileResult.Refused.because(reason) : null;
    }

    private String tooLong() {
        return "the compiler was stopped: it had not finished after " + limit.toSeconds() + " s";
    }

    private static String words(ChildExit death) {
        return switch (death) {
            case OUT_OF_MEMORY ->
                    "the compiler ran out of memory: the source is small but grows when compiled";
            case EXITED, CRASHED, GARBLED -> "the compiler crashed";
        };
    }
}
