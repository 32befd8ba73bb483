package dev.simul.simulation;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A separate JVM with the class path of these tests. */
public final class Jvm {
    private static final String AGENT = "-agentlib:instrument=";

    private final Process process;

    private Jvm(List<String> flags, Class<?> main) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-preview",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    /** Starts a JVM with the same agent as these tests, by {@code -agentlib}. */
    public static Jvm withAgent(Class<?> main, String... flags) throws IOException {
        return with(AGENT, main, flags);
    }

    public static Jvm withJavaagent(Class<?> main, String... flags) throws IOException {
        return with("-javaagent:", main, flags);
    }

    private static Jvm with(String agent, Class<?> main, String... flags) throws IOException {
        List<String> all = new ArrayList<>(List.of(flags));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(AGENT))
                .forEach(argument -> all.add(agent + argument.substring(AGENT.length())));
        return new Jvm(all, main);
    }

    public static Jvm withoutAgent(Class<?> main, String... flags) throws IOException {
        List<String> all = new ArrayList<>(List.of(flags));
        all.add("-XX:+EnableDynamicAgentLoading");
        return new Jvm(all, main);
    }

    /** Returns what the JVM printed after it has exited normally. */
    public String output() throws IOException, InterruptedException {
        String output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new AssertionError("the JVM ended with " + exit + " after printing: " + output);
        }
        return output;
    }
}
