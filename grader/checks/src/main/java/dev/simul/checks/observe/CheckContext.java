package dev.simul.checks.observe;

import dev.simul.checks.Action;
import dev.simul.checks.Call;
import dev.simul.checks.Script;
import dev.simul.checks.text.CallResult;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One check on its way through its simulation: whose code it is about, and what it has called so
 * far.
 */
public final class CheckContext {
    private static final ScopedValue<CheckContext> CURRENT = ScopedValue.newInstance();

    private final StudentFrames student;
    private final List<Call<?>> calls = new CopyOnWriteArrayList<>();
    private final List<Script<?>> scripts = new CopyOnWriteArrayList<>();
    private boolean hasReadLines;

    public CheckContext(StudentFrames student) {
        this.student = student;
    }

    /** Returns the check that the calling thread is the own thread of. */
    public static CheckContext current(String what) {
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
    public void run(Action code) throws Exception {
        ScopedValue.where(CURRENT, this)
                .<@Nullable Void, Exception>call(() -> {
                    code.run();
                    return null;
                });
    }

    public <V extends @Nullable Object> Call<V> newCall(Callable<CallResult> code) {
        Call<V> call = new Call<>(this, calls.size() + 1, code);
        calls.add(call);
        return call;
    }

    public void add(Script<?> script) {
        scripts.add(script);
    }

    public StudentFrames student() {
        return student;
    }

    public List<Call<?>> calls() {
        return calls;
    }

    public List<Script<?>> scripts() {
        return scripts;
    }

    /** Learns that what comes of the check may depend on the lines at which threads waited. */
    public void readsLines() {
        hasReadLines = true;
    }

    public boolean hasReadLines() {
        return hasReadLines;
    }
}
