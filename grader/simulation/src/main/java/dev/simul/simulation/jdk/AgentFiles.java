package dev.simul.simulation.jdk;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.CodeSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The files this agent's own classes were loaded from. */
final class AgentFiles {
    private AgentFiles() {}

    /** Returns what tells this build of the agent from others, or null where that is not known. */
    static @Nullable String checksum() {
        CodeSource source = AgentFiles.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            return Long.toHexString(sum(new File(source.getLocation().toURI()), 0));
        } catch (IOException | RuntimeException | java.net.URISyntaxException e) {
            return null;
        }
    }

    /** A jar counts as one file; of a folder, as in a build, the classes in it count. */
    private static long sum(File file, long before) throws IOException {
        File[] inside = file.listFiles();
        if (inside == null) {
            try (InputStream in = new FileInputStream(file)) {
                return before * 31 + Checksum.of(in.readAllBytes());
            }
        }
        Arrays.sort(inside);
        long sum = before;
        for (File next : inside) {
            sum = sum(next, sum);
        }
        return sum;
    }
}
