package dev.simul.grader.report.format;

import dev.simul.checks.text.PlainText;
import dev.simul.grader.report.ShownReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Finds the formats in a jar of the instructor. Their code runs in the grader itself, so it must be
 * as trustworthy as the grader.
 */
public final class FormatPlugin {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String SERVICE = "META-INF/services/" + ReportFormat.class.getName();

    private FormatPlugin() {}

    /**
     * Reads a jar. Its classes can use those of the grader.
     *
     * @param jar the jar
     * @return the formats that the jar names as services; at least one
     * @throws FormatPluginException if the jar cannot be read, contains no format, or contains a
     *     format that cannot be used
     */
    public static List<ReportFormat> read(Path jar) {
        requireService(jar);
        // Not closed, because formats may load further classes whenever they write a report.
        ClassLoader loader =
                new URLClassLoader(new URL[] {url(jar)}, FormatPlugin.class.getClassLoader());
        List<ReportFormat> formats = new ArrayList<>();
        guarded(
                jar,
                "a class cannot be loaded",
                () -> {
                    for (ReportFormat format : ServiceLoader.load(ReportFormat.class, loader)) {
                        if (format.getClass().getClassLoader() == loader) {
                            formats.add(checked(jar, format));
                        }
                    }
                    return "";
                });
        if (formats.isEmpty()) {
            throw new FormatPluginException(
                    jar, "expected a class in '" + SERVICE + "', found none");
        }
        return formats;
    }

    private static void requireService(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new FormatPluginException(jar, "expected a jar, found no such file");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry(SERVICE) == null) {
                throw new FormatPluginException(
                        jar, "expected the file '" + SERVICE + "' in it, found none");
            }
        } catch (IOException notAJar) {
            throw new FormatPluginException(jar, "expected a jar, found something else");
        }
    }

    private static ReportFormat checked(Path jar, ReportFormat format) {
        String type = format.getClass().getName();
        String name = format.name();
        if (!NAME.matcher(name).matches()) {
            throw new FormatPluginException(
                    jar,
                    "expected "
                            + type
                            + ".name() to be lower-case letters, digits and hyphens, found '"
                            + name
                            + "'");
        }
        String file = format.fileName();
        if (file.isBlank() || !Path.of(file).equals(Path.of(file).getFileName())) {
            throw new FormatPluginException(
                    jar,
                    "expected "
                            + type
                            + ".fileName() to be a name without a folder, found '"
                            + file
                            + "'");
        }
        return new Guarded(jar, format, name, file);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Makes a failure in a plugin say so, since it is no defect in the grader. */
    private static String guarded(Path jar, String what, Supplier<String> action) {
        try {
            return action.get();
        } catch (FormatPluginException known) {
            throw known;
        } catch (RuntimeException | ServiceConfigurationError | LinkageError failure) {
            throw new FormatPluginException(
                    jar, what + ": " + PlainText.line(String.valueOf(failure).replace('\n', ' ')));
        }
    }

    private record Guarded(Path jar, ReportFormat format, String name, String fileName)
            implements ReportFormat {
        @Override
        public String write(ShownReport shown) {
            return guarded(jar, "its format '" + name + "' failed", () -> format.write(shown));
        }
    }
}
