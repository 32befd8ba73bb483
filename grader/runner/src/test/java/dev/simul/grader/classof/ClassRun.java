package dev.simul.grader.classof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A measured run of {@code simul grade-class}.
 *
 * @param submissions the number of submissions
 * @param wall the real time
 * @param times the processor times
 * @param peakAtHundred the most memory that the grader had used when 100 submissions were graded,
 *     in MiB, or 0 if there were fewer
 */
record ClassRun(int submissions, Duration wall, ProcessTimes times, long peakAtHundred) {
    private static final long LOOK_MILLIS = 200;
    private static final int HUNDRED = 100;

    /**
     * Grades a class.
     *
     * @param home the folder of the kit
     * @param folder the class
     * @param out the folder for the reports
     * @param submissions the number of submissions in the class
     * @param options more options of the command
     * @throws IllegalStateException if the command fails
     */
    static ClassRun of(Path home, Path folder, Path out, int submissions, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("grader/simul").toString());
        command.addAll(List.of("grade-class", folder.toString(), "--out", out.toString()));
        command.addAll(options);
        Path log = Files.createTempFile("class-of", ".log");
        long start = System.nanoTime();
        Process launcher =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Optional<ProcessTimes> times = Optional.empty();
        long peakAtHundred = 0;
        while (!launcher.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (times.isEmpty()) {
                times = grader(launcher).map(ProcessTimes::new);
            }
            times.ifPresent(ProcessTimes::read);
            if (peakAtHundred == 0 && times.isPresent() && graded(out) >= HUNDRED) {
                peakAtHundred = times.get().peakMebibytes();
            }
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        if (launcher.exitValue() != 0 || times.isEmpty()) {
            throw new IllegalStateException(
                    "expected grade-class to end with 0, found %d: %s"
                            .formatted(launcher.exitValue(), Files.readString(log)));
        }
        Files.delete(log);
        return new ClassRun(submissions, wall, times.get(), peakAtHundred);
    }

    /** Returns the JVM that the launcher has started, if it has. */
    private static Optional<ProcessHandle> grader(Process launcher) {
        return launcher.children()
                .filter(child ->
                        child.info()
                                .command()
                                .map(command -> command.endsWith("java"))
                                .orElse(false))
                .findFirst();
    }

    private static long graded(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return 0;
        }
        try (Stream<Path> inside = Files.list(out)) {
            return inside.filter(Files::isDirectory).count();
        }
    }

    /** Returns the share of each submission in a time. */
    Duration each(Duration all) {
        return all.dividedBy(submissions);
    }

    /** Returns the processor time of everything, for each submission. */
    Duration eachInAll() {
        return each(times.grader().plus(times.compiling()).plus(times.checking()));
    }
}
