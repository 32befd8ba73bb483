package dev.simul.grader.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings that handouts and exports share with the kit: versions of libraries and plugins, JVM
 * options, and versions of GitHub actions.
 */
public final class KitSettings {
    private static final Pattern PROPERTY = Pattern.compile("<([a-zA-Z.-]+)>([^<]*)</\\1>");
    private static final Pattern ACTION = Pattern.compile("uses: ((actions/[a-z-]+)@.*)");

    private final Path kit;

    /**
     * Creates an object that reads the settings.
     *
     * @param kit the folder of the kit
     */
    public KitSettings(Path kit) {
        this.kit = kit;
    }

    /**
     * Returns the values of properties and actions.
     *
     * @return the values, by name
     */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pom : List.of("pom.xml", "tasks/pom.xml")) {
            Matcher properties = PROPERTY.matcher(section(read(pom), "properties"));
            while (properties.find()) {
                values.put(properties.group(1), properties.group(2));
            }
        }
        Matcher actions = ACTION.matcher(read(".github/workflows/ci.yml"));
        while (actions.find()) {
            values.put(actions.group(2), actions.group(1));
        }
        return values;
    }

    /**
     * Returns the options of Maven's JVM, except for those that are needed only to compile the kit.
     *
     * @return the options, one on each line
     */
    public String jvmConfig() {
        return read(".mvn/jvm.config")
                .lines()
                .filter(line -> !line.startsWith("--add-"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String section(String text, String name) {
        int start = text.indexOf("<" + name + ">");
        int end = text.indexOf("</" + name + ">");
        return text.substring(start + name.length() + 2, end);
    }

    private String read(String path) {
        try {
            return Files.readString(kit.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
