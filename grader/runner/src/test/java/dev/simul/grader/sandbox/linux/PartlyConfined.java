package dev.simul.grader.sandbox.linux;

import dev.simul.grader.sandbox.ProcessStarter;
import dev.simul.grader.sandbox.RunFolder;
import dev.simul.grader.sandbox.linux.ConfinedStarter.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Starts children in a sandbox that lacks one of its two parts, which no user can have. */
public final class PartlyConfined {
    private PartlyConfined() {}

    /** Returns a starter without Landlock, without the filter of system calls, or without both. */
    public static ProcessStarter starter(boolean landlock, boolean filter) throws IOException {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (landlock) {
            parts.add(Part.LANDLOCK);
        }
        if (filter) {
            parts.add(Part.FILTER);
        }
        if (parts.isEmpty()) {
            return ProcessBuilder::start;
        }
        JvmFiles jvm = JvmFiles.ofThisJdk();
        List<Path> readable = new ArrayList<>(jvm.readable());
        Path work = RunFolder.ofThisJvm().work();
        readable.add(work);
        try (Stream<Path> links = Files.list(work)) {
            // A link of an earlier test may lead to a temporary folder that is gone.
            for (Path link : links.filter(Files::exists).toList()) {
                readable.add(link.toRealPath());
            }
        }
        return ConfinedStarter.create(readable, jvm.executable(), parts)::start;
    }
}
