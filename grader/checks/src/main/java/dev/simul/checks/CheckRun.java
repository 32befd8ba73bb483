package dev.simul.checks;

import dev.simul.checks.message.Ending;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One check on its way through its simulation: whose code it is about, and what it has called so
 * far.
 */
final class CheckRun {
    private static final ScopedValue<CheckRun> CURRENT = ScopedValue.newInstance();

    private final StudentFrames student;
    private final List<Call<?>> calls = new CopyOnWriteArrayList<>();
    private final List<Script<?>> scripts = new CopyOnWriteArrayList<>();
    private boolean hasReadLines;

    CheckRun(StudentFrames student) {
        this.student = student;
    }

    /** Returns the check that the calling thread is the own thread of. */
    static CheckRun current(String what) {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException(
                    "'"
                            + what
                            + "' works on the own thread of a check: put @Simulated on the class,"
                            + " and use it in a check or a @BeforeEach method");
        }
        return CURRENT.get();
    }

    /** Runs code as the own thread of this check. */
    void run(Action code) throws Exception {
        ScopedValue.where(CURRENT, this)
                .<@Nullable Void, Exception>call(() -> {
                    code.run();
                    return null;
                });
    }

    <V extends @Nullable Object> Call<V> newCall(Callable<Ending> code) {
        Call<V> call = new Call<>(this, calls.size() + 1, code);
        calls.add(call);
        return call;
    }

    void add(Script<?> script) {
        scripts.add(script);
    }

    StudentFrames student() {
        return student;
    }

    List<Call<?>> calls() {
        return calls;
    }

    List<Script<?>> scripts() {
        return scripts;
    }

    /** Learns that what comes of the check may depend on the lines at which threads waited. */
    void readsLines() {
        hasReadLines = true;
    }

    boolean hasReadLines() {
        return hasReadLines;
    }
}
