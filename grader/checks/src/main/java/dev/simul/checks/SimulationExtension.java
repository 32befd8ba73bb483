package dev.simul.checks;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Takes the place of JUnit where it would call a check class: nothing of it runs but in a
 * simulation, on classes loaded for this check alone.
 */
final class SimulationExtension implements InvocationInterceptor, BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        CheckClass.of(context.getRequiredTestClass()).validate();
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation,
            ReflectiveInvocationContext<Constructor<T>> constructor,
            ExtensionContext context)
            throws Throwable {
        invocation.skip();
        return Shell.of(constructor.getExecutable().getDeclaringClass());
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        invocation.skip();
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        invocation.skip();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        invocation.skip();
        simulate(method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        invocation.skip();
        simulate(method, context);
    }

    private static void simulate(
            ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        CheckClass type = CheckClass.of(context.getRequiredTestClass());
        new Trial(type, method.getExecutable(), method.getArguments()).run(Tries.of(context));
    }
}
