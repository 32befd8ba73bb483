package dev.simul.simulation;

import dev.simul.simulation.jdk.Jdk25;
import dev.simul.simulation.timeline.Activity;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells who waits for what, and who has it. */
final class Waits {
    private final List<SimulatedThread> threads;
    private final IdentityHashMap<SimulatedThread, Jdk25.Monitors> monitors =
            new IdentityHashMap<>();
    private final IdentityHashMap<Object, SimulatedThread> owners = new IdentityHashMap<>();

    private Waits(List<SimulatedThread> threads) {
        this.threads = threads;
        for (SimulatedThread thread : threads) {
            Jdk25.Monitors held = Jdk25.monitorsOf(thread.thread);
            monitors.put(thread, held);
            for (Object monitor : held.has()) {
                if (monitor != held.wants()) {
                    owners.put(monitor, thread);
                }
            }
        }
    }

    static Waits of(List<SimulatedThread> threads) {
        return new Waits(threads);
    }

    /** Tells whether one of the threads is in the monitor this one stands before. */
    boolean isHeldInside(SimulatedThread thread) {
        Object wanted = wanted(thread);
        return wanted == null || owners.containsKey(wanted);
    }

    List<WaitingThread> describe(Recorder recorder) {
        return threads.stream().map(thread -> describe(thread, recorder)).toList();
    }

    private WaitingThread describe(SimulatedThread thread, Recorder recorder) {
        List<StackTraceElement> stack = withoutHooks(List.of(thread.thread.getStackTrace()));
        Activity activity = thread.activity();
        Object monitor = wanted(thread);
        String waitsFor;
        if (activity == Activity.SLEEP) {
            waitsFor = null;
        } else if (monitor == null) {
            waitsFor = on(stack);
        } else if (activity == Activity.BLOCKED) {
            waitsFor = "the monitor of a " + typeOf(monitor);
        } else {
            waitsFor = "notify on a " + typeOf(monitor);
        }
        return new WaitingThread(
                recorder.name(thread), activity, waitsFor, holder(thread, recorder), stack);
    }

    private @Nullable String holder(SimulatedThread thread, Recorder recorder) {
        if (thread.activity() == Activity.BLOCKED) {
            SimulatedThread owner = owners.get(wanted(thread));
            return owner == null || owner == thread ? null : recorder.name(owner);
        }
        if (LockSupport.getBlocker(thread.thread) instanceof AbstractOwnableSynchronizer lock) {
            Thread owner = Jdk25.ownerOf(lock);
            return threads.stream()
                    .filter(other -> other.thread == owner)
                    .map(recorder::name)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    private @Nullable Object wanted(SimulatedThread thread) {
        Jdk25.Monitors held = monitors.get(thread);
        return held == null ? null : held.wants();
    }

    private static String typeOf(Object object) {
        String name = object.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Returns the method of the JDK that was called and waits, as "Semaphore.acquire", or null. */
    static @Nullable String on(List<StackTraceElement> stack) {
        StackTraceElement called = null;
        for (StackTraceElement frame : stack) {
            if (Frames.isOutsideJdk(frame)) {
                return called == null
                        ? null
                        : called(called.getClassName(), called.getMethodName());
            }
            String idle = idle(frame.getClassName(), frame.getMethodName());
            if (idle != null) {
                return idle;
            }
            if (!Frames.isSimulation(frame)) {
                called = frame;
            }
        }
        return null;
    }

    /**
     * Says what an idle thread of the JDK waits for, or null where the method is not one such waits
     * in.
     */
    static @Nullable String idle(String type, String method) {
        if (method.equals("getTask")) {
            return "the next task of its pool, which was never shut down";
        }
        return type.equals("java.util.TimerThread")
                ? "the next task of its Timer, which was never cancelled"
                : null;
    }

    static String called(String type, String method) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
    }

    static @Nullable StackTraceElement site(
            List<StackTraceElement> stack, Predicate<StackTraceElement> sites) {
        return stack.stream().filter(sites).findFirst().orElse(null);
    }

    /** Leaves out the frames on top that are the simulation's own. */
    static List<StackTraceElement> withoutHooks(List<StackTraceElement> stack) {
        for (int i = 0; i < stack.size(); i++) {
            if (Frames.isHook(stack.get(i))) {
                return stack.subList(i + 1, stack.size());
            }
        }
        return stack;
    }
}
