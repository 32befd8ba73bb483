package dev.simul.checks.junit;

import dev.simul.checks.chart.TimelineText;
import dev.simul.checks.schedule.ScheduleText;
import dev.simul.checks.text.ValueRepresentation;
import dev.simul.junit.lifecycle.InterceptingExtension;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs the checks in place of JUnit: code of check classes runs only in a simulation, with freshly
 * initialised classes.
 */
public final class SimulationExtension extends InterceptingExtension implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Assertions.useRepresentation(new ValueRepresentation());
        Class<?> checks = context.getRequiredTestClass();
        CheckClass.of(checks).validate();
        TaskClassFiles.requireAllowed(checks);
    }

    @Override
    protected void runTest(ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        CheckClass type = CheckClass.of(context.getRequiredTestClass());
        TrialSettings tries = TrialSettings.of(context);
        ScheduleTrials trials =
                new ScheduleTrials(
                        type,
                        method.getExecutable(),
                        method.getArguments(),
                        TrialSettings.numbers(method.getExecutable(), context));
        if (tries.timelines()) {
            context.publishReportEntry(
                    TrialSettings.TIMELINES, TimelineText.write(trials.timelines()));
            return;
        }
        if (tries.replay()) {
            ScheduleReplay.Replayed replayed = new ScheduleReplay(trials, tries).run();
            context.publishReportEntry(
                    TrialSettings.REPLAY, ScheduleText.write(replayed.schedule()));
            replayed.orThrow();
            return;
        }
        int runs = trials.run(tries);
        int tried = trials.tried(tries);
        if (tried > 1) {
            Method check = method.getExecutable();
            context.publishReportEntry(
                    Map.of(
                            TrialSettings.RUNS, total(TrialSettings.RUNS, runs, check, context),
                            TrialSettings.TRIED,
                                    total(TrialSettings.TRIED, tried, check, context)));
        }
    }

    /** Returns the sum of a number over all invocations of a check so far. */
    private static String total(String name, int number, Method check, ExtensionContext context) {
        int all =
                context.getRoot()
                        .getStore(Namespace.create(SimulationExtension.class, name))
                        .getOrComputeIfAbsent(
                                check, first -> new AtomicInteger(), AtomicInteger.class)
                        .addAndGet(number);
        return Integer.toString(all);
    }
}
