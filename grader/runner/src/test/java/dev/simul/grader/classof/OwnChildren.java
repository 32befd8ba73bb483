package dev.simul.grader.classof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The children of this JVM. */
final class OwnChildren {
    private static final int FIRST = 13;
    private static final long TICK_MILLIS = 10;

    private OwnChildren() {}

    /** Returns the processor time of the children that have ended, and of their children. */
    static Duration processorTime() throws IOException {
        String text = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(
                TICK_MILLIS * (Long.parseLong(fields[FIRST]) + Long.parseLong(fields[FIRST + 1])));
    }

    /** Returns the processor time of a JVM that does nothing, as the mean of several. */
    static Duration ofBareJvm(int rounds) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Duration before = processorTime();
        for (int i = 0; i < rounds; i++) {
            new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        return processorTime().minus(before).dividedBy(rounds);
    }
}
