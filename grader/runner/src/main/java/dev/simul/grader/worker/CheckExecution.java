package dev.simul.grader.worker;

import dev.simul.checks.verdict.CheckListener;
import dev.simul.checks.verdict.CheckMethod;
import dev.simul.checks.verdict.CheckResults;
import dev.simul.checks.verdict.Verdict;
import dev.simul.grader.course.CheckCall;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the checks of a task with JUnit. JUnit uses only the engine, the listeners, the extensions
 * and the settings that are listed in this class.
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

    /** Runs checks in the order that JUnit chooses. A check that cannot run gets a verdict, too. */
    void run(
            List<CheckCall> checks,
            Map<String, String> parameters,
            ClassLoader loader,
            CheckListener<CheckCall> listener) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Map<CheckMethod, CheckCall> found = new LinkedHashMap<>();
            List<MethodSelector> selectors = new ArrayList<>();
            for (CheckCall check : checks) {
                Optional<Method> method = find(check, loader, listener);
                method.ifPresent(known -> {
                    MethodSelector selector =
                            DiscoverySelectors.selectMethod(known.getDeclaringClass(), known);
                    selectors.add(selector);
                    found.put(
                            CheckMethod.of(MethodSource.from(known.getDeclaringClass(), known)),
                            check);
                });
            }
            launcher.execute(request(selectors, parameters), new CheckResults<>(found, listener));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Optional<Method> find(
            CheckCall check, ClassLoader loader, CheckListener<CheckCall> listener) {
        try {
            List<Method> methods =
                    Stream.of(Class.forName(check.className(), false, loader).getDeclaredMethods())
                            .filter(method -> method.getName().equals(check.methodName()))
                            .filter(method -> !method.isSynthetic())
                            .toList();
            if (methods.size() == 1) {
                return Optional.of(methods.getFirst());
            }
            refuse(check, "expected one method, found " + methods.size(), listener);
        } catch (ClassNotFoundException | LinkageError missing) {
            refuse(check, missing.toString(), listener);
        }
        return Optional.empty();
    }

    private static void refuse(CheckCall check, String why, CheckListener<CheckCall> listener) {
        listener.started(check);
        listener.finished(check, Verdict.notLoaded(why));
    }

    private static LauncherDiscoveryRequest request(
            List<MethodSelector> selectors, Map<String, String> parameters) {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(parameters)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .selectors(selectors)
                .build();
    }
}
