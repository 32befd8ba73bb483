package dev.simul.grader.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jar of the agent, at a path that the JVM's option {@code -javaagent} accepts. */
final class AgentJar {
    private AgentJar() {}

    /**
     * Returns the jar itself, or a link to the jar if its path contains '=', because the JVM treats
     * the text after '=' as options.
     */
    static Path of(Path jar) {
        if (jar.toString().indexOf('=') < 0) {
            return jar;
        }
        try {
            Path folder = Files.createTempDirectory("simul-agent");
            Path link = folder.resolve("simulation-agent.jar");
            folder.toFile().deleteOnExit();
            link.toFile().deleteOnExit();
            return link(jar, link);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path link(Path jar, Path link) throws IOException {
        try {
            return Files.createSymbolicLink(link, jar);
        } catch (IOException | UnsupportedOperationException noLinks) {
            return Files.copy(jar, link);
        }
    }
}
