package dev.simul.grader.worker;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.protocol.MessageCodecs;
import dev.simul.grader.protocol.TaskRun;
import dev.simul.grader.protocol.WorkerMessage;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.worker.warmup.PlainWarmupChecks;
import dev.simul.grader.worker.warmup.WarmupChecks;
import dev.simul.simulation.Simulation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Does the same work as a child that runs checks, so that an archive contains all classes that this
 * work uses. No simulation runs, because a simulation needs the agent, and a JVM that has an agent
 * cannot record an archive.
 */
final class WorkerWarmup {
    private static final String CLASS = ".class";

    private WorkerWarmup() {}

    static void run() throws IOException {
        Simulation.warmUp(bytes(WarmupChecks.class));
        // The harness is one jar, which also contains libraries that are hardly used.
        loadAll(
                jar(Simulation.class),
                List.of("dev/simul/simulation/", "dev/simul/junit/", "dev/simul/checks/"));
        List<CheckCall> checks =
                Stream.of("passes", "fails", "passes_more_than_once")
                        .map(name -> new CheckCall(name, PlainWarmupChecks.class.getName(), name))
                        .toList();
        new CheckExecution()
                .run(
                        checks,
                        Map.of(),
                        WorkerWarmup.class.getClassLoader(),
                        new CheckWorker.Silence());
        Details details = Details.of("text");
        CheckVerdict verdict = CheckVerdict.of("check", Reason.ASSERTION, details);
        byte[] sent = MessageCodecs.WORKER_MESSAGE.encode(new WorkerMessage.Finished(verdict));
        var _ = MessageCodecs.WORKER_MESSAGE.decode(sent);
        TaskRun run = new TaskRun(Map.of(), Map.of(), List.of(), Map.of());
        var _ = MessageCodecs.TASK_RUN.decode(MessageCodecs.TASK_RUN.encode(run));
        new JvmState().restore();
    }

    private static File jar(Class<?> of) {
        try {
            return new File(of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Loads and links classes of a jar without initialising them. */
    private static void loadAll(File jar, List<String> folders) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(CLASS) && !name.contains("-"))
                    .filter(name -> folders.stream().anyMatch(name::startsWith))
                    .map(name -> name.substring(0, name.length() - CLASS.length()))
                    .forEach(name -> link(name.replace('/', '.')));
        }
    }

    private static void link(String name) {
        try {
            Class<?> loaded = Class.forName(name, false, WorkerWarmup.class.getClassLoader());
            var _ = loaded.getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError withoutIt) {
            // The class needs a library that the grader does not have, so the grader never uses it.
        }
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + CLASS))) {
            return in.readAllBytes();
        }
    }
}
