package dev.simul.grader.worker;

import dev.simul.checks.verdict.Verdict;


import dev.simul.checks.verdict.Reason;
import dev.simul.grader.course.CheckCall;
import dev.simul.checks.verdict.Details;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the checks of a task with JUnit, which finds no engine, listener, extension or setting but
 * those named here.
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

    /** Runs checks, in an order of JUnit's; whatever goes wrong with one is its result. */
    void run(
            List<CheckCall> checks,
            Map<String, String> parameters,
            ClassLoader loader,
            CheckListener listener) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Map<MethodSelector, CheckCall> found = new LinkedHashMap<>();
            for (CheckCall check : checks) {
                find(check, loader, found, listener);
            }
            CheckResults results = new CheckResults(found, listener);
            launcher.execute(request(found, parameters), results);
            results.finish();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void find(
            CheckCall check,
            ClassLoader loader,
            Map<MethodSelector, CheckCall> found,
            CheckListener listener) {
        try {
            Class<?> checkClass = Class.forName(check.className(), false, loader);
            List<Method> methods =
                    Stream.of(checkClass.getDeclaredMethods())
                            .filter(method -> method.getName().equals(check.methodName()))
                            .filter(method -> !method.isSynthetic())
                            .toList();
            if (methods.size() == 1) {
                found.put(DiscoverySelectors.selectMethod(checkClass, methods.getFirst()), check);
            } else {
                refuse(check, "expected one method, found " + methods.size(), listener);
            }
        } catch (ClassNotFoundException | LinkageError missing) {
            refuse(check, missing.toString(), listener);
        }
    }

    private static void refuse(CheckCall check, String why, CheckListener listener) {
        listener.started(check);
        listener.finished(check, new Verdict(Reason.NOT_LOADED, Details.of(why)));
    }

    private static LauncherDiscoveryRequest request(
            Map<MethodSelector, CheckCall> found, Map<String, String> parameters) {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(parameters)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .selectors(List.copyOf(found.keySet()))
                .build();
    }
}
