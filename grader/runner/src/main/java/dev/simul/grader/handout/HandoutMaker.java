package dev.simul.grader.handout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.checks.manifest.KitVersion;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.template.KitSettings;
import dev.simul.grader.template.Templates;
import dev.simul.student.handout.FileKind;
import dev.simul.student.handout.Handout;
import dev.simul.student.handout.HandoutIndex;
import dev.simul.student.handout.Hash;
import dev.simul.student.handout.IndexType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates the handout that students receive: the tasks with their open checks, the public part of
 * the manifest, and everything that is needed to run the checks.
 */
public final class HandoutMaker {
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]]*)\\]\\((?:\\.\\./)*([0-9]{2}-[a-z0-9-]+)/[^)]*\\)");
    private static final Templates TEMPLATES = new Templates(HandoutMaker.class);
    private static final String REPOSITORY = ".simul/repository/dev/simul/";

    private final Path kit;
    private final Course course;
    private final @Nullable AssignmentEntry assignment;
    private final List<CourseTask> tasks;
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Map<String, FileKind> kinds = new TreeMap<>();

    /**
     * Creates an object that creates one handout.
     *
     * @param kit the folder of the kit, which must be built
     * @param course the course
     * @param assignment the assignment whose tasks are handed out, or null for all tasks
     */
    public HandoutMaker(Path kit, Course course, @Nullable AssignmentEntry assignment) {
        this.kit = kit;
        this.course = course;
        this.assignment = assignment;
        this.tasks = chosen(course, assignment);
    }

    /** Returns the tasks of an assignment, or all tasks if the assignment is null. */
    static List<CourseTask> chosen(Course course, @Nullable AssignmentEntry assignment) {
        return course.tasks().stream()
                .filter(task ->
                        assignment == null || assignment.tasks().contains(task.entry().id()))
                .toList();
    }

    /**
     * Returns the name of the course, and for each task the hash of what its remedies refer to.
     *
     * @param type the type of the list
     * @param course the course
     * @param assignment the assignment, or null for all tasks
     * @return a list without files
     */
    static HandoutIndex emptyIndex(
            IndexType type, Course course, @Nullable AssignmentEntry assignment) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (CourseTask task : chosen(course, assignment)) {
            hashes.put(task.entry().id(), remediesHash(task.entry().handedOut()));
        }
        return new HandoutIndex(
                type,
                course.manifest().course().strip().replaceAll("\\s+", " "),
                assignment == null ? "" : assignment.id(),
                hashes,
                List.of());
    }

    /**
     * Returns the hash of what remedies refer to: the ids of the checks, and the advice. A
     * corrected hint or README changes neither.
     */
    private static String remediesHash(TaskEntry task) {
        StringBuilder text = new StringBuilder();
        task.checks().forEach(check -> text.append(check.id()).append('\n'));
        task.advice()
                .forEach(advice ->
                        text.append(advice.id())
                                .append(advice.when())
                                .append(advice.passes())
                                .append('\n'));
        return Hash.of(text.toString().getBytes(UTF_8));
    }

    /**
     * Creates the handout.
     *
     * @return the files and their list
     * @throws dev.simul.grader.course.BrokenCourseException if students would receive an answer or
     *     a hidden check, or if a task has no open check
     */
    public Handout make() {
        SecretsInTasks.refuse(course, tasks);
        requireOpenChecks();
        Manifest manifest = course.manifest().handedOut(assignment);
        HandoutJars jars = HandoutJars.of(kit, KitVersion.current().text());
        KitSettings settings = new KitSettings(kit);
        Map<String, String> values = new LinkedHashMap<>(settings.values());
        values.put("simul.version", jars.version());
        values.put("project.version", KitVersion.current().text());
        values.put("course", Templates.xml(manifest.course()));
        values.put("modules", modules());
        tasks.forEach(task -> addTask(task, values));
        addPrimer();
        add("checks.yml", manifest.yaml());
        addMachinery(jars, settings, values);
        add("README.md", readme(manifest, values));
        return Handout.of(emptyIndex(IndexType.HANDOUT, course, assignment), contents, kinds);
    }

    private void requireOpenChecks() {
        List<String> errors =
                tasks.stream()
                        .map(CourseTask::entry)
                        .filter(task ->
                                task.checks().stream()
                                        .noneMatch(check -> check.visibility() == Visibility.OPEN))
                        .map(task ->
                                "checks.yml: expected an open check for the task '"
                                        + task.id()
                                        + "', found none: students need one to start with")
                        .toList();
        if (!errors.isEmpty()) {
            throw new BrokenCourseException(errors);
        }
    }

    private void addTask(CourseTask task, Map<String, String> values) {
        String folder = "tasks/" + task.entry().id() + "/";
        for (Path file : task.handoutFiles()) {
            String path = folder + task.folder().relativize(file).toString().replace('\\', '/');
            add(path, read(file));
            if (path.startsWith(folder + "src/main/") && !isGiven(task, path)) {
                kinds.put(path, FileKind.STUDENT);
                // The command restores a stub from this copy.
                add(".simul/stubs/" + path, read(file));
            }
        }
        add(folder + "pom.xml", pom(task, values));
        byte[] readme = contents.get(folder + "README.md");
        if (readme != null) {
            add(folder + "README.md", withoutDeadLinks(new String(readme, UTF_8)));
        }
    }

    private static boolean isGiven(CourseTask task, String path) {
        return task.given().stream().map(SourceFile::path).anyMatch(path::equals);
    }

    /** Returns the task's own pom with the handout's parent, or a pom that has only this parent. */
    private static String pom(CourseTask task, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("id", task.entry().id());
        String plain = TEMPLATES.fill("task-pom.xml", all);
        Path own = task.folder().resolve("pom.xml");
        if (!Files.isRegularFile(own)) {
            return plain;
        }
        int start = plain.indexOf("<parent>");
        String parent = plain.substring(start, plain.indexOf("</parent>"));
        return new String(read(own), UTF_8)
                .replaceFirst("(?s)<parent>.*?(?=</parent>)", Matcher.quoteReplacement(parent));
    }

    private void addPrimer() {
        Path primer = course.home().resolve("tasks/README.md");
        if (Files.isRegularFile(primer)) {
            add("tasks/README.md", withoutDeadLinks(new String(read(primer), UTF_8)));
        }
    }

    private void addMachinery(HandoutJars jars, KitSettings settings, Map<String, String> values) {
        add("pom.xml", TEMPLATES.fill("pom.xml", values));
        add("tasks/pom.xml", TEMPLATES.fill("tasks-pom.xml", values));
        add(".mvn/maven.config", TEMPLATES.read("maven.config"));
        add(".mvn/jvm.config", settings.jvmConfig());
        add(".gitignore", TEMPLATES.read("gitignore"));
        add(".gitattributes", TEMPLATES.read("gitattributes"));
        add(".github/workflows/simul.yml", TEMPLATES.fill("workflow.yml", values));
        add("simul", TEMPLATES.read("simul.sh"));
        add("simul.cmd", TEMPLATES.read("simul.cmd").replace("\n", "\r\n"));
        add(".simul/simul.jar", jars.student());
        add(".simul/LICENSE", read(kit.resolve("LICENSE")));
        addArtifact("simulation", jars.version(), jars.simulation(), values);
        addArtifact("checks", jars.version(), jars.checks(), values);
        addArtifact("loop", jars.version(), jars.loop(), values);
        add(".simul/loop/pom.xml", TEMPLATES.fill("class-path-pom.xml", values));
    }

    private void addArtifact(String name, String version, byte[] jar, Map<String, String> values) {
        String path = REPOSITORY + name + "/" + version + "/" + name + "-" + version;
        byte[] pom = TEMPLATES.fill(name + "-pom.xml", values).getBytes(UTF_8);
        add(path + ".jar", jar);
        add(path + ".jar.sha1", Hash.of("SHA-1", jar));
        add(path + ".pom", pom);
        add(path + ".pom.sha1", Hash.of("SHA-1", pom));
    }

    private String modules() {
        return tasks.stream()
                .map(task -> "    <module>" + task.entry().id() + "</module>")
                .collect(Collectors.joining("\n"));
    }

    private String readme(Manifest manifest, Map<String, String> values) {
        TaskEntry first = tasks.getFirst().entry();
        boolean hasPrimer = contents.containsKey("tasks/README.md");
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("title", assignment == null ? manifest.course() : title(manifest, assignment));
        all.put("count", tasks.size() == 1 ? "One exercise" : tasks.size() + " exercises");
        all.put("first", first.id().substring(0, 2));
        all.put("first-id", first.id());
        all.put(
                "start",
                (hasPrimer ? "[the five-minute introduction](tasks/README.md), and then with " : "")
                        + "["
                        + first.title()
                        + "](tasks/"
                        + first.id()
                        + "/README.md)");
        return TEMPLATES.fill("README.md", all);
    }

    private static String title(Manifest manifest, AssignmentEntry assignment) {
        return manifest.course() + " · " + assignment.title();
    }

    /** Replaces links to tasks that are not handed out with plain text. */
    private String withoutDeadLinks(String text) {
        List<String> known = tasks.stream().map(task -> task.entry().id()).toList();
        return LINK.matcher(text)
                .replaceAll(link ->
                        Matcher.quoteReplacement(
                                known.contains(link.group(2)) ? link.group() : link.group(1)));
    }

    private void add(String path, String text) {
        add(path, text.getBytes(UTF_8));
    }

    private void add(String path, byte[] content) {
        contents.put(path, content);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
