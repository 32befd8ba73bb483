package dev.simul.grader.sandbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small process that ends the children when this JVM ends, even if this JVM is killed. It is a
 * shell that waits for the end of its input, which the kernel closes together with this JVM.
 * Children cannot end or stop this process, because the sandbox keeps signals inside.
 */
public final class OrphanGuard {
    private static final Path SHELL = Path.of("/bin/sh");

    /** Ignores the signals of Ctrl-C and of a closed terminal, which this JVM may survive. */
    private static final String PROGRAM =
            """
            trap '' HUP INT TERM
            children=
            while read -r what child; do
              kept=
              for each in $children; do
                [ "$each" = "$child" ] || kept="$kept $each"
              done
              children=$kept
              [ "$what" = - ] || children="$children $child"
            done
            [ -z "$children" ] || kill -9 $children
            rm -rf "$1"
            """;

    private final RunFolder folder;
    private final @Nullable BufferedWriter input;

    private OrphanGuard(RunFolder folder) {
        this.folder = folder;
        this.input = start(folder.path());
    }

    /**
     * Returns the guard of this JVM, which the first call starts.
     *
     * @return the guard; without a shell, as on Windows, it only records the children, so that the
     *     next grader ends them
     */
    public static OrphanGuard ofThisJvm() {
        return Holder.GUARD;
    }

    private static final class Holder {
        static final OrphanGuard GUARD = new OrphanGuard(RunFolder.ofThisJvm());
    }

    private static @Nullable BufferedWriter start(Path folder) {
        if (!Files.isExecutable(SHELL)) {
            return null;
        }
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                SHELL.toString(),
                                "-c",
                                PROGRAM,
                                "simul-orphan-guard",
                                folder.toString()));
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return builder.start().outputWriter();
        } catch (IOException noGuard) {
            return null;
        }
    }

    /**
     * Takes charge of a child.
     *
     * @param child the child, which has just started
     */
    public void add(ProcessHandle child) {
        folder.record(child);
        tell("+", child);
    }

    /**
     * Forgets a child, whose number another process may get now.
     *
     * @param child the child, which has ended
     */
    public void remove(ProcessHandle child) {
        tell("-", child);
    }

    private synchronized void tell(String what, ProcessHandle child) {
        if (input == null) {
            return;
        }
        try {
            input.write(what + " " + child.pid() + "\n");
            input.flush();
        } catch (IOException ended) {
            // Somebody has ended the guard; the list of children in the folder remains.
        }
    }
}
