package dev.simul.checks.reload;

import dev.simul.checks.salt.NumberSource;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Simulation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Supplies freshly initialised classes to each run of a check.
 *
 * <p>Most of the time of a run is spent loading and linking classes, and running code that the JVM
 * has not compiled yet. So the classes of an earlier run are reused if they can keep no state of
 * that run. This requires that the earlier run completed, that all static fields can be restored,
 * and that no thread that the run left behind can hold a monitor that the next run enters. Such
 * threads never run again.
 */
public final class LoaderReuse {
    private final String packageName;
    private final ClassBytes bytes;
    private final boolean watched;
    private final Set<String> known = new LinkedHashSet<>();

    private @Nullable IsolatingLoader shared;
    private @Nullable StaticSnapshot initial;
    private boolean ready;
    private boolean restorable = true;

    /**
     * Creates a supplier that has not loaded any class yet.
     *
     * @param packageName the package whose classes, including those of subpackages, are initialised
     *     again for each run
     * @param bytes the bytes of the classes
     * @param watched whether the simulation observes accesses to state that threads may share
     */
    public LoaderReuse(String packageName, ClassBytes bytes, boolean watched) {
        this.packageName = packageName;
        this.bytes = bytes;
        this.watched = watched;
    }

    /**
     * Returns a new loader that has not loaded any class yet.
     *
     * @param numbers chooses the numbers of the check
     */
    public IsolatingLoader fresh(NumberSource numbers) {
        return IsolatingLoader.of(packageName, bytes, watched, numbers);
    }

    /**
     * Returns a loader for one run. If the run passes, the caller must call {@link #ran}.
     *
     * @param numbers chooses the numbers of the check
     */
    public synchronized IsolatingLoader next(NumberSource numbers) {
        IsolatingLoader again = shared;
        if (again != null && again.numbers() != numbers) {
            // Static fields may hold numbers of another check.
            ready = false;
        }
        StaticSnapshot state = initial;
        if (ready && again != null && state != null) {
            ready = false;
            state.restore();
            return again;
        }
        return restorable ? initialised(numbers) : fresh(numbers);
    }

    /**
     * Records a run that passed.
     *
     * @param loader the loader of the run
     * @param outcome the outcome of the run
     * @return true if the next run may use {@link #next}
     */
    public synchronized boolean ran(IsolatingLoader loader, Outcome<?> outcome) {
        List<Class<?>> types = loader.defined();
        if (!restorable
                || outcome.failure() != null
                || outcome.stoppedBy() != null
                || anyIs(traits -> !traits.restorable(), loader)
                || hasLeftThreads(outcome) && anyIs(ReuseTraits::locking, loader)) {
            return false;
        }
        boolean more = known.addAll(types.stream().map(Class::getName).toList());
        if (more) {
            ready = false;
        } else if (loader == shared) {
            ready = true;
        }
        return true;
    }

    /** Loads and initialises the known classes in a new loader, and reads their static fields. */
    private IsolatingLoader initialised(NumberSource numbers) {
        IsolatingLoader loader = fresh(numbers);
        Outcome<Boolean> outcome =
                Simulation.run(() -> {
                    for (String name : known) {
                        Class.forName(name, true, loader);
                    }
                    return true;
                });
        StaticSnapshot state =
                outcome.value() == null || anyIs(traits -> !traits.restorable(), loader)
                        ? null
                        : StaticSnapshot.of(loader.defined(), bytes.immutable());
        shared = loader;
        initial = state;
        restorable = state != null;
        return restorable ? loader : fresh(numbers);
    }

    private static boolean hasLeftThreads(Outcome<?> outcome) {
        return outcome.diagnoses().stream().anyMatch(Diagnosis.Leak.class::isInstance);
    }

    private static boolean anyIs(Predicate<ReuseTraits> trait, IsolatingLoader loader) {
        return loader.defined().stream().map(loader::traitsOf).anyMatch(trait);
    }
}
