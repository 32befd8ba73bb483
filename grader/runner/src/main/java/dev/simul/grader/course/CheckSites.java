package dev.simul.grader.course;

import dev.simul.grader.submission.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds, for error messages, the lines of a task's checks in the manifest and in the sources. */
final class CheckSites {
    private final CourseTask task;

    CheckSites(CourseTask task) {
        this.task = task;
    }

    /** Returns the file and the line of a check's entry in the manifest. */
    String ofEntry(String checkId) {
        return ManifestReading.siteOf(home(), task.entry().id(), checkId);
    }

    /**
     * Returns the file and the line of a test method, or only the task's folder if no source is
     * found.
     *
     * @param className the name of the class that declares the method; this may be a nested class
     */
    String ofMethod(String className, String method) {
        String path = "/" + className.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return task.checkSources().stream()
                .filter(source -> source.path().endsWith(path))
                .map(source -> source.path() + line(source, method))
                .findFirst()
                .orElse("tasks/" + task.entry().id());
    }

    private static String line(SourceFile source, String method) {
        Pattern declaration = Pattern.compile("\\b" + Pattern.quote(method) + "\\s*\\(");
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (declaration.matcher(lines.get(i)).find()) {
                return ":" + (i + 1);
            }
        }
        return "";
    }

    private Path home() {
        return task.folder().resolve("../..").normalize();
    }
}
