package dev.simul.benchmarks;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.InstrumentedLoader;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;

/** Runs the tests of JSR 166 in this JVM, each in a thread or in a simulation. */
final class Jsr166Run {
    static final String INSIDE = "inside";
    static final String OUTSIDE = "outside";

    /** The result of a test that passed; every other result says what failed. */
    static final String PASSED = "passed";

    private static final long MOST_SECONDS = 60;

    private Jsr166Run() {}

    /** Loads the tests so that the simulation counts the iterations of their loops. */
    private static final class TestLoader extends URLClassLoader implements InstrumentedLoader {
        TestLoader(URL[] classes) {
            super(classes, Jsr166Run.class.getClassLoader());
        }

        @Override
        public boolean watchesAccesses() {
            return false;
        }
    }

    /**
     * Runs the tests and writes a line for each.
     *
     * @param arguments {@link #INSIDE} or {@link #OUTSIDE}, the folder of the classes, the file of
     *     the results, and parts of names of test classes
     * @throws Exception if there are no such tests, or the file cannot be written
     */
    public static void main(String[] arguments) throws Exception {
        boolean inside = arguments[0].equals(INSIDE);
        List<String> parts = Arrays.asList(arguments).subList(3, arguments.length);
        URL[] classes = {Path.of(arguments[1]).toUri().toURL()};
        Class<?> all = new TestLoader(classes).loadClass("JSR166TestCase");
        List<TestCase> tests = new ArrayList<>();
        addCases((Test) all.getMethod("suite").invoke(null), tests);
        Map<String, Integer> numbers = new HashMap<>();
        try (PrintWriter results = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
            for (TestCase test : tests) {
                if (parts.isEmpty() || parts.stream().anyMatch(test.getClass().getName()::contains)) {
                    // Several suites contain the same test for different collections.
                    int number = numbers.merge(test.toString(), 1, Integer::sum);
                    String name = test + (number == 1 ? "" : " " + number);
                    String result = inside ? simulated(test) : plain(test);
                    results.println(name + "\t" + result.lines().findFirst().orElse(""));
                    results.flush();
                }
            }
        }
        // Tests may leave threads that never terminate.
        Runtime.getRuntime().halt(0);
    }

    /** Reads the results that {@link #main} wrote, by the name of the test. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> results = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            results.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return results;
    }

    private static void addCases(Test test, List<TestCase> cases) {
        if (test instanceof TestSuite suite) {
            Collections.list(suite.tests()).forEach(each -> addCases(each, cases));
        } else {
            cases.add((TestCase) test);
        }
    }

    private static String simulated(TestCase test) {
        // Some of the tests poll with Thread.yield until a time has passed.
        Settings settings =
                Settings.defaults()
                        .withRealLimit(Duration.ofSeconds(MOST_SECONDS))
                        .withTimedBusyWaits(true);
        Outcome<Void> outcome = Simulation.run(settings, () -> runBare(test));
        Diagnosis stop = outcome.stoppedBy();
        if (stop != null) {
            return stop.message();
        }
        return outcome.failure() == null ? PASSED : text(outcome.failure());
    }

    private static String plain(TestCase test) throws InterruptedException {
        FutureTask<Void> run = new FutureTask<>(() -> runBare(test));
        Thread thread = new Thread(run, "test");
        thread.setDaemon(true);
        thread.start();
        try {
            run.get(MOST_SECONDS, TimeUnit.SECONDS);
            return PASSED;
        } catch (ExecutionException e) {
            return text(e.getCause());
        } catch (TimeoutException e) {
            return "did not end within " + MOST_SECONDS + " s";
        }
    }

    private static Void runBare(TestCase test) throws Exception {
        try {
            test.runBare();
            return null;
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        String frame =
                Arrays.stream(stack)
                        .filter(each -> each.getClassName().endsWith("Test"))
                        .findFirst()
                        .map(each -> " at " + each.getFileName() + ":" + each.getLineNumber())
                        .orElse("");
        return failure.toString().lines().findFirst().orElse("") + frame;
    }
}
