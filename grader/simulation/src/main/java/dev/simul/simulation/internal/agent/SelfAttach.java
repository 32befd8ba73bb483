package dev.simul.simulation.internal.agent;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Installs the agent in a JVM that was started without it, for example by an IDE. A JVM may not
 * attach to itself, so a second, short-lived JVM attaches the agent.
 */
public final class SelfAttach {
    private SelfAttach() {}

    /**
     * Installs the agent in this JVM.
     *
     * @throws IllegalStateException if the JVM refuses the agent
     */
    public static void toThisJvm() {
        if (isForbidden()) {
            throw new IllegalStateException(
                    "the simulation agent cannot be attached, because this JVM does not allow it: "
                            + Agent.HOW_TO_START);
        }
        try {
            Path jar = Files.createTempFile("simulation-agent", ".jar");
            try {
                writeManifestOnly(jar);
                attachFromOutside(jar);
            } finally {
                Files.deleteIfExists(jar);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the simulation agent could not be attached ("
                            + e.getMessage()
                            + "): "
                            + Agent.HOW_TO_START,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while the simulation agent was being attached: "
                            + Agent.HOW_TO_START,
                    e);
        }
    }

    /**
     * Checked first, because a JVM that forbids attaching responds to an attempt with a thread
     * dump.
     */
    private static boolean isForbidden() {
        HotSpotDiagnosticMXBean options =
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return options != null
                && Boolean.parseBoolean(options.getVMOption("DisableAttachMechanism").getValue());
    }

    /** The agent is on the class path already; the jar only names the agent class. */
    private static void writeManifestOnly(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Agent-Class", Agent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        attributes.putValue("Can-Redefine-Classes", "true");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    private static void attachFromOutside(Path jar) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--add-modules",
                                "jdk.attach",
                                "-cp",
                                classPath(),
                                SelfAttach.class.getName(),
                                Long.toString(ProcessHandle.current().pid()),
                                jar.toString())
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.PIPE)
                        .start();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(error.lines().findFirst().orElse("no reason given").strip());
        }
    }

    private static String classPath() {
        try {
            return Path.of(
                            SelfAttach.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Attaches the agent to another JVM.
     *
     * @param arguments the JVM's process id and the agent's jar
     * @throws Exception if the other JVM refuses the agent
     */
    public static void main(String[] arguments) throws Exception {
        var machine = com.sun.tools.attach.VirtualMachine.attach(arguments[0]);
        try {
            machine.loadAgent(arguments[1]);
        } finally {
            machine.detach();
        }
    }
}
