package dev.simul.grader.worker;

import dev.simul.grader.verdict.Details;
import dev.simul.grader.verdict.Reason;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs single checks with JUnit, which finds no engine, listener, extension or setting but those
 * named here.
 */
final class CheckExecution {
    private final Launcher launcher =
            LauncherFactory.create(
                    LauncherConfig.builder()
                            .enableTestEngineAutoRegistration(false)
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .enableLauncherDiscoveryListenerAutoRegistration(false)
                            .enablePostDiscoveryFilterAutoRegistration(false)
                            .enableTestExecutionListenerAutoRegistration(false)
                            .addTestEngines(new JupiterTestEngine())
                            .build());

    /** Runs one check; whatever goes wrong is its result. */
    FailureReading run(CheckCall check, ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> checkClass = Class.forName(check.className(), false, loader);
            List<Method> methods = methods(checkClass, check.methodName());
            if (methods.size() != 1) {
                return new FailureReading(
                        Reason.NOT_LOADED,
                        Details.of("expected one method, found " + methods.size()));
            }
            CheckResults results = new CheckResults();
            launcher.execute(request(checkClass, methods.getFirst()), results);
            return results.reading();
        } catch (ClassNotFoundException | LinkageError missing) {
            return new FailureReading(Reason.NOT_LOADED, Details.of(missing.toString()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<Method> methods(Class<?> checkClass, String name) {
        return Stream.of(checkClass.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .toList();
    }

    private static LauncherDiscoveryRequest request(Class<?> checkClass, Method method) {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .selectors(DiscoverySelectors.selectMethod(checkClass, method))
                .build();
    }
}
