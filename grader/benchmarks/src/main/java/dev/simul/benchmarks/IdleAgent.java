package dev.simul.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * An agent that does nothing. It is used to measure how much the mere presence of an agent slows
 * the JVM down.
 */
public final class IdleAgent {
    private IdleAgent() {}

    /**
     * Called by the JVM before the program starts.
     *
     * @param arguments not used
     * @param instrumentation not used
     */
    public static void premain(String arguments, Instrumentation instrumentation) {}

    /** Creates a jar of this agent. The jar is deleted when this JVM exits. */
    static Path jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", IdleAgent.class.getName());
        attributes.putValue("Can-Redefine-Classes", "true");
        attributes.putValue("Can-Retransform-Classes", "true");
        String entry = IdleAgent.class.getName().replace('.', '/') + ".class";
        Path jar = Files.createTempFile("idle-agent", ".jar");
        jar.toFile().deleteOnExit();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream own =
                        Objects.requireNonNull(
                                IdleAgent.class.getClassLoader().getResourceAsStream(entry))) {
            out.putNextEntry(new JarEntry(entry));
            own.transferTo(out);
        }
        return jar;
    }
}
