package dev.simul.checks.reload;

import dev.simul.checks.junit.CheckClass;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Simulation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives runs of the checks of a class classes that are as if just loaded. To load and link them
 * anew, and to run them when the JVM has not compiled them, takes most of the time of a run; so
 * those of an earlier run are used again where nothing can be left of it: it came to its end, all
 * static fields can be put back, and if threads were left, which never go on, they cannot hold the
 * monitor of what the next run uses.
 */
public final class LoaderReuse {
    private final CheckClass type;
    private final boolean watched;
    private final Set<String> known = new LinkedHashSet<>();

    private @Nullable IsolatingLoader shared;
    private @Nullable StaticSnapshot initial;
    private boolean ready;
    private boolean restorable = true;

    /**
     * Creates one for a class of checks.
     *
     * @param watched whether the runs see accesses to what threads may share
     */
    public LoaderReuse(CheckClass type, boolean watched) {
        this.type = type;
        this.watched = watched;
    }

    /** Returns a loader that has loaded nothing. */
    public IsolatingLoader fresh() {
        return type.loader(watched);
    }

    /** Returns a loader for one run, of which {@link #ran} is to be told. */
    public synchronized IsolatingLoader next() {
        IsolatingLoader again = shared;
        StaticSnapshot state = initial;
        if (ready && again != null && state != null) {
            ready = false;
            state.restore();
            return again;
        }
        return restorable ? initialised() : fresh();
    }

    /** Learns what came of a run that passed; returns whether the next may be on used classes. */
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

    /** Loads the known classes anew and initialises them, to learn their static fields. */
    private IsolatingLoader initialised() {
        IsolatingLoader loader = fresh();
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
                        : StaticSnapshot.of(loader.defined());
        shared = loader;
        initial = state;
        restorable = state != null;
        return restorable ? loader : fresh();
    }

    private static boolean hasLeftThreads(Outcome<?> outcome) {
        return outcome.diagnoses().stream().anyMatch(Diagnosis.Leak.class::isInstance);
    }

    private static boolean anyIs(Predicate<ReuseTraits> trait, IsolatingLoader loader) {
        return loader.defined().stream().map(loader::traitsOf).anyMatch(trait);
    }
}
