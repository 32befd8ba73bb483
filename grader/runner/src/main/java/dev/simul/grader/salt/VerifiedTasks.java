package dev.simul.grader.salt;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.KitVersion;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.course.Digest;
import dev.simul.grader.report.JsonText;
import dev.simul.grader.report.WholeFile;
import dev.simul.grader.submission.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of the tasks that are proven with a salt. It is a file beside the file of the salt, so
 * that it goes with the salt from one machine to another. It contains no secret.
 *
 * @param format the format of this data, {@link #FORMAT}
 * @param salt the fingerprint of the salt
 * @param tasks for each task that is proven, a hash of its checks, by the id of the task
 */
public record VerifiedTasks(String format, String salt, Map<String, String> tasks) {
    /** The name and version of the format. */
    public static final String FORMAT = "simul-verified/1";

    private static final String EXTENSION = ".verified.json";
    private static final JsonMapper MAPPER = JsonText.builder().build();

    /** Sorts and copies the map. */
    public VerifiedTasks {
        tasks = Collections.unmodifiableMap(new TreeMap<>(tasks));
    }

    /**
     * Returns the path of the record of a salt.
     *
     * @param salt the salt
     * @return the name of its file with {@code .verified.json} at the end
     */
    public static Path fileOf(SaltFile salt) {
        return salt.path().resolveSibling(salt.path().getFileName() + EXTENSION);
    }

    /**
     * Reads the record of a salt.
     *
     * @param salt the salt
     * @return the record, without tasks if there is none or if it is the record of another salt
     */
    public static VerifiedTasks of(SaltFile salt) {
        String fingerprint = salt.salt().fingerprint();
        VerifiedTasks none = new VerifiedTasks(FORMAT, fingerprint, Map.of());
        try {
            VerifiedTasks read =
                    MAPPER.readValue(Files.readString(fileOf(salt)), VerifiedTasks.class);
            return read.format.equals(FORMAT) && read.salt.equals(fingerprint) ? read : none;
        } catch (NoSuchFileException missing) {
            return none;
        } catch (IOException | JacksonException | NullPointerException damaged) {
            // A new proof writes the record again.
            return none;
        }
    }

    /**
     * Returns the tasks that are not proven with the salt, or whose checks have changed since then.
     *
     * @param wanted tasks of the course
     * @return the ids of these tasks
     */
    public List<String> missing(List<CourseTask> wanted) {
        return wanted.stream()
                .filter(task -> !hash(task).equals(tasks.get(task.entry().id())))
                .map(task -> task.entry().id())
                .toList();
    }

    /**
     * Returns whether the salt was proven for other checks of a task.
     *
     * @param taskId the id of the task
     * @return true if the record contains the task
     */
    public boolean knows(String taskId) {
        return tasks.containsKey(taskId);
    }

    /**
     * Returns a record that also contains tasks.
     *
     * @param proven the tasks that are proven with the salt
     * @return a copy
     */
    public VerifiedTasks with(List<CourseTask> proven) {
        Map<String, String> all = new TreeMap<>(tasks);
        proven.forEach(task -> all.put(task.entry().id(), hash(task)));
        return new VerifiedTasks(format, salt, all);
    }

    /**
     * Writes this record.
     *
     * @param file the file to write
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        WholeFile.write(file, JsonText.write(this, MAPPER));
    }

    /** Hashes what the verdicts on known answers depend on: the checks and the classes they use. */
    private static String hash(CourseTask task) {
        KitVersion kit = KitVersion.current();
        Digest digest = new Digest().add(kit.major() + "." + kit.minor());
        for (CheckEntry check : task.entry().checks()) {
            digest.add(check.id()).add(check.visibility().name());
        }
        digest.add("given");
        task.given().forEach(file -> add(file, digest));
        digest.add("checks");
        task.checkSources().forEach(file -> add(file, digest));
        return digest.hex();
    }

    private static void add(SourceFile file, Digest digest) {
        digest.add(file.path()).add(file.text());
    }
}
