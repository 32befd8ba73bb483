package dev.simul.junit.reload;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Simulation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Supplies freshly initialised classes to each run of a test.
 *
 * <p>Most of the time of a run is spent loading and linking classes, and running code that the JVM
 * has not compiled yet. So the classes of an earlier run are reused if they can keep no state of
 * that run. This requires that the earlier run completed, that all static fields can be restored,
 * and that no thread that the run left behind can hold a monitor that the next run enters. Such
 * threads never run again.
 *
 * @param <K> what static fields may depend on, besides the classes
 * @param <L> the type of the loaders
 */
public final class LoaderReuse<K, L extends IsolatingLoader> {
    private final Function<K, L> maker;
    private final Set<String> known = new LinkedHashSet<>();

    private @Nullable L shared;
    private @Nullable K sharedKey;
    private @Nullable StaticSnapshot initial;
    private boolean ready;
    private boolean restorable = true;

    /**
     * Creates a supplier that has not loaded any class yet.
     *
     * @param maker creates a loader that has not loaded any class yet
     */
    public LoaderReuse(Function<K, L> maker) {
        this.maker = maker;
    }

    /**
     * Returns a new loader that has not loaded any class yet.
     *
     * @param key what static fields may depend on
     * @return the loader
     */
    public L fresh(K key) {
        return maker.apply(key);
    }

    /**
     * Returns a loader for one run. If the run passes, the caller must call {@link #ran}.
     *
     * @param key what static fields may depend on; classes are reused for the same object only
     * @return the loader
     */
    public synchronized L next(K key) {
        L again = shared;
        if (again != null && sharedKey != key) {
            ready = false;
        }
        StaticSnapshot state = initial;
        if (ready && again != null && state != null) {
            ready = false;
            state.restore();
            return again;
        }
        return restorable ? initialised(key) : fresh(key);
    }

    /**
     * Records a run that passed.
     *
     * @param loader the loader of the run
     * @param outcome the outcome of the run
     * @return true if the next run may use {@link #next}
     */
    public synchronized boolean ran(L loader, Outcome<?> outcome) {
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
    private L initialised(K key) {
        L loader = fresh(key);
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
                        : StaticSnapshot.of(loader.defined(), loader.immutable());
        shared = loader;
        sharedKey = key;
        initial = state;
        restorable = state != null;
        return restorable ? loader : fresh(key);
    }

    private static boolean hasLeftThreads(Outcome<?> outcome) {
        return outcome.diagnoses().stream().anyMatch(Diagnosis.Leak.class::isInstance);
    }

    private static boolean anyIs(Predicate<ReuseTraits> trait, IsolatingLoader loader) {
        return loader.defined().stream().map(loader::traitsOf).anyMatch(trait);
    }
}
