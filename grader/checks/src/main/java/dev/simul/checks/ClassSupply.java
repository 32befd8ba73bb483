package dev.simul.checks;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Simulation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives each run of a check classes that are as if just loaded. To load and link them anew takes
 * most of the time of a run; so those of an earlier run are used again where nothing can be left of
 * it: it came to its end, all static fields can be put back, and if threads were left, which never
 * go on, they cannot hold the monitor of what the next run uses.
 */
final class ClassSupply {
    private final CheckClass type;
    private final Method check;
    private final List<?> arguments;
    private final boolean watched;

    private FreshLoader loader;
    private @Nullable StaticState initial;
    private @Nullable Lifecycle ready;
    private List<Class<?>> toLearn = List.of();
    private boolean reusable = true;

    ClassSupply(CheckClass type, Method check, List<?> arguments, boolean watched) {
        this.type = type;
        this.check = check;
        this.arguments = arguments;
        this.watched = watched;
        this.loader = type.loader(watched);
    }

    /** Returns the check, to be run once. */
    Lifecycle next() {
        try {
            if (!toLearn.isEmpty()) {
                learn(toLearn);
                toLearn = List.of();
            }
            Lifecycle again = ready;
            StaticState state = initial;
            ready = null;
            if (again != null && state != null) {
                state.restore();
                return again;
            }
            initial = null;
            loader = type.loader(watched);
            return type.fresh(check, arguments, loader);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("'" + check.getName() + "' cannot be loaded", e);
        }
    }

    /** Learns what came of a run. */
    void ran(Lifecycle lifecycle, Outcome<?> outcome) {
        if (!reusable || outcome.failure() != null || outcome.stoppedBy() != null) {
            return;
        }
        List<Class<?>> types = loader.defined();
        if (outcome.diagnoses().stream().anyMatch(Diagnosis.Leak.class::isInstance)
                && anyIs(ClassTraits::locking, types)) {
            return;
        }
        StaticState state = initial;
        if (state != null && state.types() == types.size()) {
            ready = lifecycle;
        } else {
            toLearn = types;
        }
    }

    /** Loads classes anew and initialises them, to learn their static fields. */
    private void learn(List<Class<?>> types) throws ReflectiveOperationException {
        if (anyIs(traits -> !traits.restorable(), types)) {
            reusable = false;
            return;
        }
        FreshLoader learnt = type.loader(watched);
        Lifecycle lifecycle = type.fresh(check, arguments, learnt);
        Outcome<Boolean> initialised =
                Simulation.run(() -> {
                    for (Class<?> each : types) {
                        Class.forName(each.getName(), true, learnt);
                    }
                    return true;
                });
        StaticState state = initialised.value() == null ? null : StaticState.of(learnt.defined());
        reusable = state != null;
        initial = state;
        loader = learnt;
        ready = lifecycle;
    }

    private boolean anyIs(Predicate<ClassTraits> trait, List<Class<?>> types) {
        return types.stream().map(loader::traitsOf).anyMatch(trait);
    }
}
