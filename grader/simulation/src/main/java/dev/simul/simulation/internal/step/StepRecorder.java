package dev.simul.simulation.internal.step;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.Step;
import dev.simul.simulation.internal.site.SiteTable;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.WaitSite;
import dev.simul.simulation.internal.time.VirtualClock;
import dev.simul.simulation.timeline.Activity;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records the steps of all threads. If there are too many, the recorder keeps the first half and
 * the last half of those that it may keep. Used by the carrier only.
 *
 * <p>A hook is called before a field is written. So the recorder reads the new value when the next
 * step begins: until then, no other thread has run.
 */
public final class StepRecorder {
    private final RunningThread running;
    private final VirtualClock clock;
    private final int most;
    private final List<Recorded> first = new ArrayList<>();
    private final Deque<Recorded> last = new ArrayDeque<>();
    private final FieldValues values = new FieldValues();
    private final Map<Integer, Recorded> calls = new HashMap<>();
    private final Map<Integer, Integer> approaching = new HashMap<>();
    private final Map<Integer, Integer> entering = new HashMap<>();
    private @Nullable Recorded unread;
    private @Nullable Supplier<@Nullable String> unreadValue;

    /** A step whose value is not known yet. */
    private static final class Recorded {
        private final int thread;
        private final long at;
        private final Step.Kind kind;
        private final @Nullable AccessSite site;
        private final @Nullable StackTraceElement frame;
        private final String text;
        private @Nullable String value;
        private boolean hasWaited;

        Recorded(
                int thread,
                long at,
                Step.Kind kind,
                @Nullable AccessSite site,
                @Nullable StackTraceElement frame,
                String text) {
            this.thread = thread;
            this.at = at;
            this.kind = kind;
            this.site = site;
            this.frame = frame;
            this.text = text;
        }

        Step step() {
            return new Step(thread, Duration.ofNanos(at), kind, site, frame, text, value);
        }
    }

    /**
     * Creates a recorder without steps.
     *
     * @param most the number of steps to keep
     */
    public StepRecorder(RunningThread running, VirtualClock clock, int most) {
        this.running = running;
        this.clock = clock;
        this.most = most;
    }

    /** Returns the steps that were recorded. */
    public List<Step> steps() {
        readWritten();
        List<Step> steps = new ArrayList<>(first.size() + last.size());
        first.forEach(step -> steps.add(step.step()));
        last.forEach(step -> steps.add(step.step()));
        return steps;
    }

    /** Called when a thread begins to run, or continues. */
    public void onDispatch(SimulatedThread thread) {
        if (thread.dispatches() == 1) {
            add(thread, Step.Kind.START, null, null, "starts");
        }
    }

    /** Called when a thread ends. */
    public void onTermination(SimulatedThread thread) {
        Throwable failure = thread.failure;
        add(
                thread,
                Step.Kind.END,
                null,
                null,
                failure == null ? "ends" : "ends with " + failure.getClass().getSimpleName());
    }

    /** Called when a thread cannot continue. */
    public void onWait(SimulatedThread thread, Activity activity, @Nullable WaitSite place) {
        Recorded call = calls.get(thread.id);
        if (call != null) {
            call.hasWaited = true;
        }
        Integer monitor = entering.get(thread.id);
        String on = place == null || place.on() == null ? "" : place.on();
        AccessSite site = monitor == null ? null : SiteTable.of(monitor);
        add(
                thread,
                Step.Kind.WAIT,
                site,
                site == null ? (place == null ? null : place.site()) : site.frame(),
                switch (activity) {
                    case SLEEP -> "sleeps";
                    case BLOCKED -> "is blocked: another thread holds the monitor";
                    case WAIT -> on.isEmpty() ? "waits" : "waits for " + on;
                });
    }

    /** Called when the schedule has stopped a thread before an access. */
    public void onPreemption(SimulatedThread thread) {
        Integer number = approaching.get(thread.id);
        AccessSite site = number == null ? null : SiteTable.of(number);
        add(
                thread,
                Step.Kind.PREEMPTED,
                site,
                site == null ? null : site.frame(),
                site == null ? "is stopped" : "is stopped before it " + site.describe());
    }

    /** Called when the running thread wakes threads that wait for a notification. */
    public void onSignal(int site, int waiting) {
        SimulatedThread thread = running.get();
        if (thread != null) {
            Recorded call = calls.get(thread.id);
            AccessSite at = SiteTable.of(site);
            // A call of Condition.signal has been recorded already, a call of notify has not.
            Recorded step =
                    call != null && at.line() == lineOf(call)
                            ? call
                            : add(thread, Step.Kind.SIGNAL, at, at.frame(), at.describe());
            step.value =
                    waiting == 0
                            ? "no thread waits"
                            : waiting == 1 ? "1 thread waits" : waiting + " threads wait";
        }
    }

    private static int lineOf(Recorded step) {
        return step.site == null ? -1 : step.site.line();
    }

    /** Notes which access the running thread is about to make. */
    void approach(int site) {
        SimulatedThread thread = running.get();
        if (thread != null) {
            approaching.put(thread.id, site);
        }
    }

    /** Records an access to a field; the object is null if the field is static. */
    void field(@Nullable Object object, int number) {
        AccessSite site = SiteTable.of(number);
        Recorded step = access(site, site.describe());
        if (step != null && object != null) {
            value(step, site, () -> values.of(object, site));
        }
    }

    /** Records an access to an element of an array. */
    void element(Object array, int index, int number) {
        AccessSite site = SiteTable.of(number);
        Recorded step =
                access(
                        site,
                        (site.writes() ? "writes element " : "reads element ")
                                + index
                                + " of an array");
        if (step != null) {
            value(step, site, () -> FieldValues.of(array, index));
        }
    }

    private @Nullable Recorded access(AccessSite site, String what) {
        SimulatedThread thread = running.get();
        return thread == null
                ? null
                : add(
                        thread,
                        site.writes() ? Step.Kind.WRITE : Step.Kind.READ,
                        site,
                        site.frame(),
                        what);
    }

    private void value(Recorded step, AccessSite site, Supplier<@Nullable String> value) {
        if (site.writes()) {
            unread = step;
            unreadValue = value;
        } else {
            step.value = value.get();
        }
    }

    /** Records a call to a method of the JDK. */
    void call(int number) {
        SimulatedThread thread = running.get();
        if (thread != null) {
            AccessSite site = SiteTable.of(number);
            calls.put(thread.id, add(thread, Step.Kind.CALL, site, site.frame(), site.describe()));
        }
    }

    /** Notes the result of a call; a call without a result has the result null. */
    void returned(@Nullable Object result, int number) {
        SimulatedThread thread = running.get();
        Recorded call = thread == null ? null : calls.remove(thread.id);
        if (thread != null && call != null && call.site == SiteTable.of(number)) {
            if (result != null) {
                call.value = FieldValues.text(result);
            }
            if (call.hasWaited) {
                add(
                        thread,
                        Step.Kind.ACQUIRE,
                        null,
                        call.frame,
                        "continues after " + call.text.replaceFirst("^calls ", ""));
            }
        }
    }

    /** Records that the running thread tries to enter a monitor, if the site enters one. */
    void enter(int number) {
        SimulatedThread thread = running.get();
        AccessSite site = SiteTable.of(number);
        if (thread != null && site.kind() == AccessSite.Kind.MONITOR) {
            add(thread, Step.Kind.ENTER, site, site.frame(), site.describe());
            entering.put(thread.id, number);
        }
    }

    /** Notes that the running thread has entered a monitor. */
    void acquired() {
        SimulatedThread thread = running.get();
        Integer number = thread == null ? null : entering.remove(thread.id);
        if (thread != null && number != null && hasJustWaited(thread)) {
            AccessSite site = SiteTable.of(number);
            add(thread, Step.Kind.ACQUIRE, null, site.frame(), "has entered the monitor");
        }
    }

    private boolean hasJustWaited(SimulatedThread thread) {
        for (Recorded step : last.isEmpty() ? first.reversed() : last.reversed()) {
            if (step.thread == thread.id) {
                return step.kind == Step.Kind.WAIT;
            }
        }
        return false;
    }

    /** Records that the running thread exits a monitor, if its code does so. */
    void released(Object monitor) {
        SimulatedThread thread = running.get();
        StackTraceElement frame = thread == null ? null : monitorExit();
        if (thread != null && frame != null) {
            String name = monitor.getClass().getSimpleName();
            add(
                    thread,
                    Step.Kind.RELEASE,
                    null,
                    frame,
                    name.isEmpty() ? "exits the monitor" : "exits the monitor of " + article(name));
        }
    }

    private static String article(String name) {
        return ("AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** Returns the line that exits a monitor, or null if the JDK released something else. */
    private static @Nullable StackTraceElement monitorExit() {
        StackTraceElement caller =
                StackFrames.first(StackFrames.here(), frame -> !isMachinery(frame));
        return caller != null && StackFrames.isOutsideJdk(caller) ? caller : null;
    }

    private static boolean isMachinery(StackTraceElement frame) {
        return StackFrames.isSimulation(frame)
                || frame.getClassName().equals(Thread.class.getName());
    }

    private Recorded add(
            SimulatedThread thread,
            Step.Kind kind,
            @Nullable AccessSite site,
            @Nullable StackTraceElement frame,
            String text) {
        readWritten();
        Recorded step = new Recorded(thread.id, clock.now(), kind, site, frame, text);
        if (first.size() < most / 2) {
            first.add(step);
        } else {
            last.add(step);
            if (last.size() > most - most / 2) {
                last.removeFirst();
            }
        }
        return step;
    }

    private void readWritten() {
        Recorded written = unread;
        Supplier<@Nullable String> value = unreadValue;
        unread = null;
        unreadValue = null;
        if (written != null && value != null) {
            written.value = value.get();
        }
    }
}
