package dev.simul.grader.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * What a child may do. It may run the JVM, read the files that a JVM needs, and read some more. It
 * may not write, use the network, start processes, or reach other processes.
 *
 * @param readable the files and folders that the child may read in addition to those of the JDK;
 *     everything in the folders is included
 */
public record Confinement(List<Path> readable) {
    /** Copies the list. */
    public Confinement {
        readable = List.copyOf(readable);
    }
}
