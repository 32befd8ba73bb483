package dev.simul.junit.extension;

import dev.simul.junit.Simulated;
import dev.simul.junit.lifecycle.InterceptingExtension;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs the tests of classes that are annotated with {@link Simulated} in simulations. */
public final class SimulationExtension extends InterceptingExtension implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Refusals.check(context);
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation,
            ReflectiveInvocationContext<Constructor<T>> constructor,
            ExtensionContext context)
            throws Throwable {
        // If only a method is annotated, there is no callback before.
        Refusals.check(context);
        return super.interceptTestClassConstructor(invocation, constructor, context);
    }

    @Override
    protected void runTest(ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        new SimulatedTest(
                        TestSettings.of(context),
                        prepared(context),
                        test.getExecutable(),
                        test.getArguments())
                .run();
    }
}
