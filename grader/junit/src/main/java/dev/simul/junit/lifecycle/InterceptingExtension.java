package dev.simul.junit.lifecycle;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Keeps JUnit from running tests, and runs them in another way. JUnit gets an instance whose
 * constructor has not run.
 */
public abstract class InterceptingExtension implements InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(InterceptingExtension.class);

    /**
     * Runs a test, with what comes before and after it.
     *
     * @param test the test and its arguments
     * @param context the context of the test
     * @throws Throwable if the test fails
     */
    protected abstract void runTest(
            ReflectiveInvocationContext<Method> test, ExtensionContext context) throws Throwable;

    /**
     * Returns what JUnit has prepared for a test: an instance of each enclosing class, the
     * outermost first, and one of the test class.
     *
     * @param context the context of the test
     * @return the instances
     */
    protected static List<PreparedInstance> prepared(ExtensionContext context) {
        Map<Method, List<?>> arguments = argumentsIn(context);
        List<PreparedInstance> prepared = new ArrayList<>();
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            boolean isUnconstructed = unconstructed(context).remove(instance);
            prepared.add(
                    new PreparedInstance(
                            TestClass.of(instance.getClass()),
                            isUnconstructed ? instance : null,
                            arguments));
        }
        return prepared;
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation,
            ReflectiveInvocationContext<Constructor<T>> constructor,
            ExtensionContext context)
            throws Throwable {
        invocation.skip();
        T instance = UnconstructedInstance.of(constructor.getExecutable().getDeclaringClass());
        unconstructed(context).add(instance);
        return instance;
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        invocation.skip();
        if (!method.getArguments().isEmpty()) {
            argumentsIn(context).put(method.getExecutable(), method.getArguments());
        }
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
        runTest(method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        invocation.skip();
        runTest(method, context);
    }

    @SuppressWarnings("unchecked") // Only this class writes this value.
    private static Map<Method, List<?>> argumentsIn(ExtensionContext context) {
        return (Map<Method, List<?>>)
                context.getStore(NAMESPACE)
                        .getOrComputeIfAbsent("arguments", key -> new HashMap<Method, List<?>>());
    }

    /**
     * Returns the instances whose constructors have not run. An extension of a nested class does
     * not create the instances of the enclosing classes.
     */
    @SuppressWarnings("unchecked") // Only this class writes this value.
    private static Set<Object> unconstructed(ExtensionContext context) {
        return (Set<Object>)
                context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                "unconstructed",
                                key ->
                                        Collections.synchronizedSet(
                                                Collections.newSetFromMap(
                                                        new IdentityHashMap<>())));
    }
}
