package dev.simul.grader.report.format;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/**
 * A jar with a format, compiled as an instructor would.
 *
 * @param body the body of the method that writes a report
 * @param name the name of the format
 */
public record PluginJar(String body, String name) {
    private static final String TYPE = "com/example/Mine";

    public static PluginJar of(String body) {
        return new PluginJar(body, "mine");
    }

    public PluginJar named(String other) {
        return new PluginJar(body, other);
    }

    public Path in(Path folder) throws IOException {
        Path source = folder.resolve("src/" + TYPE + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                """
                package com.example;

                import dev.simul.grader.report.ShownReport;
                import dev.simul.grader.report.format.ReportFormat;

                public final class Mine implements ReportFormat {
                    @Override
                    public String name() {
                        return "%s";
                    }

                    @Override
                    public String fileName() {
                        return "mine.txt";
                    }

                    @Override
                    public String write(ShownReport shown) {
                        %s
                    }
                }
                """
                        .formatted(name, body));
        Path classes = folder.resolve("classes");
        int code =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString(),
                                source.toString());
        if (code != 0) {
            throw new IllegalStateException("the plugin does not compile");
        }
        Path jar = folder.resolve("mine.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            put(entries, TYPE + ".class", Files.readAllBytes(classes.resolve(TYPE + ".class")));
            put(
                    entries,
                    "META-INF/services/" + ReportFormat.class.getName(),
                    TYPE.replace('/', '.').getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return jar;
    }

    static Path withoutService(Path folder) throws IOException {
        Path jar = folder.resolve("empty.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            put(entries, "a.txt", new byte[0]);
        }
        return jar;
    }

    private static void put(JarOutputStream entries, String name, byte[] bytes) throws IOException {
        entries.putNextEntry(new JarEntry(name.replace(File.separatorChar, '/')));
        entries.write(bytes);
        entries.closeEntry();
    }
}
