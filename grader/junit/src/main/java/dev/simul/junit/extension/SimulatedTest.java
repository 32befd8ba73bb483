package dev.simul.junit.extension;

import dev.simul.junit.lifecycle.PreparedInstance;
import dev.simul.junit.lifecycle.TestLifecycle;
import dev.simul.junit.reload.ClassBytes;
import dev.simul.junit.reload.ClassFiles;
import dev.simul.junit.reload.ImmutableTypes;
import dev.simul.junit.reload.IsolatingLoader;
import dev.simul.junit.reload.LoaderReuse;
import dev.simul.junit.reload.Reloading;
import dev.simul.junit.schedule.Attempt;
import dev.simul.junit.schedule.Trials;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Runs a test on the schedules that its settings ask for. */
final class SimulatedTest {
    private static final ClassValue<Map<Classes, LoaderReuse<String, IsolatingLoader>>> LOADERS =
            new ClassValue<>() {
                @Override
                protected Map<Classes, LoaderReuse<String, IsolatingLoader>> computeValue(
                        Class<?> outermost) {
                    return new ConcurrentHashMap<>();
                }
            };

    /** The key of all loaders: nothing besides the classes decides the values of static fields. */
    private static final String ANY = "any";

    private final TestSettings settings;
    private final List<PreparedInstance> instances;
    private final Method test;
    private final List<Object> arguments;
    private final LoaderReuse<String, IsolatingLoader> loaders;
    private boolean reusable;
    private @Nullable TestLifecycle last;

    private record Classes(List<String> packages, boolean watched) {
        LoaderReuse<String, IsolatingLoader> of(ClassLoader loader) {
            Reloading reloading =
                    new Reloading(
                            packages,
                            loader,
                            new ClassBytes(ClassFiles.of(loader), ImmutableTypes.ofJdk()));
            return new LoaderReuse<>(any -> new IsolatingLoader(reloading, watched));
        }
    }

    private record Run(Outcome<Boolean> outcome, @Nullable Throwable failure)
            implements Attempt<Boolean> {}

    /**
     * Prepares a test.
     *
     * @param settings how to run the test
     * @param instances what JUnit has prepared
     * @param test the test method
     * @param arguments its arguments
     */
    SimulatedTest(
            TestSettings settings,
            List<PreparedInstance> instances,
            Method test,
            List<Object> arguments) {
        this.settings = settings;
        this.instances = instances;
        this.test = test;
        this.arguments = arguments;
        this.loaders =
                LOADERS.get(settings.outermost())
                        .computeIfAbsent(
                                new Classes(settings.packages(), settings.searches()),
                                classes -> classes.of(settings.outermost().getClassLoader()));
    }

    /**
     * Runs the test.
     *
     * @throws Throwable the exception for JUnit to report, if the test fails
     */
    void run() throws Throwable {
        Trials<Boolean> trials = new Trials<>(this::once);
        Long seed = settings.seed();
        Trials.Result result;
        if (settings.searches()) {
            result =
                    seed == null
                            ? trials.search(settings.searching(), settings.schedules())
                            : trials.repeat(settings.searching(), seed);
        } else {
            result =
                    seed == null
                            ? trials.oneByOne(settings.usual(), 0)
                            : trials.once(settings.usual(), seed);
        }
        Throwable failure = result.failure();
        if (failure != null) {
            throw FailureText.explain(failure, result, settings);
        }
    }

    private Run once(Settings settings) {
        IsolatingLoader loader = reusable ? loaders.next(ANY) : loaders.fresh(ANY);
        TestLifecycle lifecycle = on(loader);
        Outcome<Boolean> outcome =
                Simulation.run(
                        settings,
                        () -> {
                            lifecycle.run();
                            return true;
                        });
        Throwable failure = FailureText.of(outcome);
        reusable = failure == null && loaders.ran(loader, outcome);
        return new Run(outcome, failure);
    }

    private TestLifecycle on(IsolatingLoader loader) {
        TestLifecycle known = last;
        if (known != null && known.loader() == loader) {
            return known;
        }
        try {
            TestLifecycle made = TestLifecycle.of(instances, test, arguments, loader);
            last = made;
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("'" + test.getName() + "' cannot be loaded", e);
        }
    }
}
