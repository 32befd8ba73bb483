package dev.simul.grader.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.text.Phrases;
import dev.simul.grader.bundle.BundleKey;
import dev.simul.grader.bundle.CourseBundle;
import dev.simul.grader.course.Course;
import dev.simul.grader.template.KitSettings;
import dev.simul.grader.template.Templates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the files of an exported grader. */
public final class ExportMaker {
    private static final Templates TEMPLATES = new Templates(ExportMaker.class);
    private static final String LAUNCHER = "kit/grader/simul";
    private static final String BUNDLE = "course.bundle";

    private final Path kit;
    private final List<Path> classPath;
    private final Course course;
    private final @Nullable AssignmentEntry assignment;

    /**
     * Creates an object that creates exports.
     *
     * @param kit the folder of the kit, which must be built
     * @param classPath the class path of the kit
     * @param course the course, with its compiled checks
     * @param assignment the assignment that the grader grades, or null if it grades all tasks
     */
    public ExportMaker(
            Path kit, List<Path> classPath, Course course, @Nullable AssignmentEntry assignment) {
        this.kit = kit;
        this.classPath = List.copyOf(classPath);
        this.course = course;
        this.assignment = assignment;
    }

    /**
     * Creates an export that contains the course as files.
     *
     * @param target the system to export to
     * @return the files
     */
    public Export make(ExportTarget target) {
        return make(target, null);
    }

    /**
     * Creates an export.
     *
     * @param target the system to export to
     * @param key the key with which the course is encrypted, or null if the export contains the
     *     course as files
     * @return the files
     * @throws IllegalArgumentException if there is a key, and the target cannot pass it on
     */
    public Export make(ExportTarget target, @Nullable BundleKey key) {
        if (key != null && !target.acceptsKey()) {
            throw new IllegalArgumentException("no key can be passed to " + target);
        }
        ExportedKit exported = new ExportedKit(kit, classPath, course);
        Map<String, byte[]> files = new TreeMap<>(exported.files("kit/", key == null));
        if (key != null) {
            files.put(BUNDLE, CourseBundle.write(course, key));
        }
        Map<String, String> values = values(target);
        values.put("bundle", key == null ? "" : "--bundle \"$here/" + BUNDLE + "\" ");
        values.put("privacy", TEMPLATES.read(key == null ? "plain.md" : "bundled.md").strip());
        target.files()
                .forEach((path, template) ->
                        files.put(path, TEMPLATES.fill(template, values).getBytes(UTF_8)));
        Set<String> scripts = new HashSet<>(target.scripts());
        scripts.add(LAUNCHER);
        return new Export(
                files, scripts, target == ExportTarget.GRADESCOPE ? "autograder.zip" : "");
    }

    private Map<String, String> values(ExportTarget target) {
        String title = assignment == null ? course.manifest().course() : assignment.title();
        Map<String, String> values = new TreeMap<>(new KitSettings(kit).values());
        values.put("title", title.replaceAll("[\"\\\\\\p{Cntrl}]", " "));
        values.put("points", Phrases.number(points()));
        values.put("entry", target.entry());
        values.put("options", assignment == null ? "" : "--assignment " + assignment.id() + " ");
        values.put("uuid", UUID.nameUUIDFromBytes(("simul/" + title).getBytes(UTF_8)).toString());
        return values;
    }

    private BigDecimal points() {
        if (assignment != null && assignment.points() != null) {
            return assignment.points();
        }
        return course.manifest().tasks().stream()
                .filter(task -> assignment == null || assignment.tasks().contains(task.id()))
                .map(TaskEntry::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
