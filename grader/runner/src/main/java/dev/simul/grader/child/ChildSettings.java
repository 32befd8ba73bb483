package dev.simul.grader.child;

import dev.simul.grader.sandbox.ProcessStarter;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings with which a child JVM is started.
 *
 * @param main the name of the main class, which must first call {@link ParentConnection#open}
 * @param module the name of the module of the main class, or null if it is on the class path
 * @param path the class path of the child; or, if there is a module, its module path
 * @param limits the limits of the child
 * @param flags additional flags for the JVM
 * @param starter starts the child, in a sandbox or without one
 */
public record ChildSettings(
        String main,
        @Nullable String module,
        List<Path> path,
        ChildLimits limits,
        List<String> flags,
        ProcessStarter starter) {
    /** Copies the lists. */
    public ChildSettings {
        path = List.copyOf(path);
        flags = List.copyOf(flags);
    }

    /**
     * Returns the command line. It makes the JVM write its own messages to the error stream,
     * because standard output carries frames.
     *
     * @return the words of the command
     */
    public List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(limits.flags());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-XX:+DisplayVMOutputToStderr",
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr",
                        "-Duser.language=en",
                        "-Duser.country=",
                        "-Duser.timezone=UTC",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.awt.headless=true"));
        command.addAll(flags);
        String paths =
                path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        command.addAll(
                module == null
                        ? List.of("-cp", paths, main)
                        : List.of("-p", paths, "-m", module + "/" + main));
        return command;
    }
}
