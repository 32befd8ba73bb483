package dev.simul.checks.observe;

import dev.simul.checks.symptom.Symptom;
import dev.simul.checks.symptom.Symptoms;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A run of a check, with the calls and scripts that the check has created so far. */
public final class CheckContext {
    private static final ScopedValue<CheckContext> CURRENT = ScopedValue.newInstance();

    private final StudentFrames student;
    private final List<Supplier<CallRecord>> calls = new CopyOnWriteArrayList<>();
    private final List<Supplier<ScriptRecord>> scripts = new CopyOnWriteArrayList<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private String part = "";
    private boolean needsSites;

    public CheckContext(StudentFrames student) {
        this.student = student;
    }

    /**
     * Returns the check that is running on the calling thread.
     *
     * @param what the method that needs a running check; used in the error message
     * @throws IllegalStateException if the calling thread is not the thread of a check
     */
    public static CheckContext current(String what) {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException(
                    "'"
                            + what
                            + "' works only on the thread of a check: annotate the class"
                            + " with @Simulated of dev.simul.checks, and use '"
                            + what
                            + "' in a check or a @BeforeEach method");
        }
        return CURRENT.get();
    }

    /**
     * Runs code on the calling thread and returns the result of the code. Meanwhile, the calling
     * thread counts as the thread of this check.
     */
    public <T extends @Nullable Object> T call(Callable<T> code) throws Exception {
        return ScopedValue.where(CURRENT, this).<T, Exception>call(code::call);
    }

    /**
     * Adds a call.
     *
     * @param call supplies, each time, the current state of the call
     */
    public void addCall(Supplier<CallRecord> call) {
        calls.add(call);
    }

    /**
     * Adds a script.
     *
     * @param script supplies, each time, the current state of the script
     */
    public void addScript(Supplier<ScriptRecord> script) {
        scripts.add(script);
    }

    public StudentFrames student() {
        return student;
    }

    /** Returns how many calls the check has made. */
    public int callCount() {
        return calls.size();
    }

    /** Returns the current state of each call, in the order in which the calls were made. */
    public List<CallRecord> calls() {
        return calls.stream().map(Supplier::get).toList();
    }

    /** Returns the current state of each script. */
    public List<ScriptRecord> scripts() {
        return scripts.stream().map(Supplier::get).toList();
    }

    /**
     * Records that a part of the check begins, and the part before it ends.
     *
     * @param name the name of the part, in lower case with hyphens
     */
    public void begin(String name) {
        part = name;
    }

    /**
     * Records something that the check has seen.
     *
     * @param name the name of the observation, in lower case with hyphens
     */
    public void saw(String name) {
        seen.add(name);
    }

    /** Returns the symptoms that the check itself has reported up to now. */
    public Symptoms symptoms() {
        return Symptoms.NONE
                .andWords(seen.stream().map(name -> Symptom.SEEN + name).toList())
                .andWords(part.isEmpty() ? List.of() : List.of(Symptom.IN_PART + part));
    }

    /** Records that the verdict may depend on the lines at which threads waited. */
    public void needSites() {
        needsSites = true;
    }

    public boolean needsSites() {
        return needsSites;
    }
}
