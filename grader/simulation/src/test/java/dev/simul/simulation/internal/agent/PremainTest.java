package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.internal.jdk.JdkFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is too old to load the agent prints an error. */
class PremainTest {
    private static final int MAJOR_VERSION_AT = 6;
    private static final short OF_JAVA_8 = 52;
    private static final short OF_NO_JAVA_YET = 999;

    @TempDir Path folder;

    @Test
    void should_be_compiled_for_java_8() throws Exception {
        assertThat(bytes(Premain.class).getShort(MAJOR_VERSION_AT)).isEqualTo(OF_JAVA_8);
    }

    @Test
    void should_name_the_jdk_and_the_one_to_use_if_the_agent_needs_a_newer_one() throws Exception {
        // A class that is too new for this JVM, as this agent is for an older one.
        ByteBuffer tooNew = bytes(Agent.class).putShort(MAJOR_VERSION_AT, OF_NO_JAVA_YET);
        Path jar = folder.resolve("agent.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest())) {
            write(entries, Premain.class, bytes(Premain.class));
            write(entries, Agent.class, tooNew);
        }

        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-javaagent:" + jar,
                                "-version")
                        .redirectErrorStream(true)
                        .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "simulations need "
                                + JdkFacts.supported()
                                + ", but this JVM belongs to JDK "
                                + System.getProperty("java.version")
                                + ": start the program with the java command of one of them");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Premain.class.getName());
        return manifest;
    }

    private static void write(JarOutputStream jar, Class<?> type, ByteBuffer bytes)
            throws IOException {
        jar.putNextEntry(new ZipEntry(fileOf(type)));
        jar.write(bytes.array());
    }

    private static ByteBuffer bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getClassLoader().getResourceAsStream(fileOf(type))) {
            return ByteBuffer.wrap(in.readAllBytes());
        }
    }

    private static String fileOf(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }
}
