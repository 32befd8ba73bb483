package dev.simul.grader.init;

import dev.simul.checks.manifest.KitVersion;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.author.manifest.ManifestText;
import dev.simul.grader.author.manifest.YamlScalar;
import dev.simul.grader.author.tree.CourseTree;
import dev.simul.grader.readme.BoardTable;
import dev.simul.grader.template.KitSettings;
import dev.simul.grader.template.Templates;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A new course.
 *
 * @param kit the folder of the kit, whose course has the first task
 * @param title the name of the course
 * @param group the group id of its poms
 * @param artifact the artifact id of its root pom
 * @param version the version of the kit's artifacts that it uses
 */
public record NewCourse(Path kit, String title, String group, String artifact, String version) {
    /** The task of the kit's course that a new course begins with. */
    public static final String FIRST = "00-wait-random";

    private static final Templates TEMPLATES = new Templates(NewCourse.class);
    private static final String README = CourseTree.README;
    private static final String MANIFEST = CourseTree.MANIFEST;
    private static final String REAL_TIME = "solutions/src/test/java/dev/simul/task/RealTime.java";

    /**
     * Writes the course.
     *
     * @param folder the folder, which must be new or empty
     * @throws IOException if the folder contains files, or cannot be written
     */
    public void write(Path folder) throws IOException {
        requireEmpty(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is a file");
        }
        try (Stream<Path> found = Files.list(folder)) {
            if (found.findAny().isPresent()) {
                throw new FileSystemException(
                        folder.toString(),
                        null,
                        "expected a new or empty folder, found files in it");
            }
        }
    }

    private Map<String, String> files() {
        CourseTree source = CourseTree.read(kit);
        ManifestText manifest = ManifestText.of(source.text(MANIFEST));
        TaskEntry task =
                Manifest.parse(MANIFEST, manifest.text())
                        .task(FIRST)
                        .orElseThrow(() -> new IllegalStateException("no task " + FIRST));
        Map<String, String> values = values(manifest);
        Map<String, String> files = new TreeMap<>();
        files.put(MANIFEST, TEMPLATES.fill("checks.yml", values).stripTrailing() + "\n");
        files.put("pom.xml", TEMPLATES.fill("pom.xml", values));
        files.put("tasks/pom.xml", TEMPLATES.fill("tasks-pom.xml", values));
        files.put("solutions/pom.xml", TEMPLATES.fill("solutions-pom.xml", values));
        files.put(".gitignore", TEMPLATES.read("gitignore"));
        files.put(".mvn/maven.config", TEMPLATES.read("maven.config"));
        files.put(".mvn/jvm.config", new KitSettings(kit).jvmConfig());
        addTask(files, source, task.packageName());
        files.put("tasks/" + FIRST + "/pom.xml", TEMPLATES.fill("task-pom.xml", values));
        String readme = TEMPLATES.fill("README.md", values);
        files.put(
                README,
                BoardTable.update(
                        readme, Manifest.parse(MANIFEST, files.getOrDefault(MANIFEST, ""))));
        return files;
    }

    private static void addTask(Map<String, String> files, CourseTree source, String packageName) {
        String folder = packageName.replace('.', '/') + "/";
        List<String> roots =
                List.of(
                        "tasks/" + FIRST + "/",
                        "solutions/accepted/" + FIRST + "/",
                        "solutions/rejected/" + FIRST + "/",
                        "solutions/examples/" + FIRST + "/",
                        "solutions/mutants/" + FIRST + ".yml",
                        "solutions/src/main/java/" + folder,
                        "solutions/src/test/java/" + folder,
                        REAL_TIME);
        source.paths().stream()
                .filter(path -> roots.stream().anyMatch(path::startsWith))
                .forEach(path -> files.put(path, source.text(path)));
    }

    private Map<String, String> values(ManifestText manifest) {
        KitVersion kitVersion = KitVersion.current();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", FIRST);
        values.put("title", Templates.xml(title));
        values.put("plain-title", title);
        values.put("yaml-title", YamlScalar.of(title));
        values.put("group", group);
        values.put("artifact", artifact);
        values.put("project.version", version);
        values.put("kit-version", kitVersion.major() + "." + kitVersion.minor());
        values.put("kit-url", "https://github.com/dev-simul/simul");
        values.put("entry", manifest.entry(FIRST));
        values.put("advice", manifest.section("advice"));
        return values;
    }
}
