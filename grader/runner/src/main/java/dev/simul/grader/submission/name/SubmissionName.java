package dev.simul.grader.submission.name;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a folder or file that a learning platform wrote when it exported the submissions of a
 * class.
 *
 * @param platform the platform whose form the name has
 * @param person the name of the student as the platform writes it; the whole name if the platform
 *     is not known
 * @param id the number that the platform gave to the student or to the submission, or an empty
 *     string
 * @param submissionId the number that increases with each attempt, or an empty string
 * @param isLate whether the platform marked the submission as late
 * @param isOnlineText whether the name is that of text that was typed into the platform
 * @param file the name of the file that the student handed in, or an empty string for a folder
 */
public record SubmissionName(
        Platform platform,
        String person,
        String id,
        String submissionId,
        boolean isLate,
        boolean isOnlineText,
        String file) {
    private static final Pattern MOODLE =
            Pattern.compile("(.+)_(\\d+)_assignsubmission_(file|onlinetext)(?:_(.*))?");
    private static final Pattern CANVAS =
            Pattern.compile("([^_]+)_(LATE_)?(\\d+)_(\\d+)_(.+)", Pattern.DOTALL);
    private static final Pattern GRADESCOPE = Pattern.compile("submission_(\\d+)");

    /** A platform with its own form of names. */
    public enum Platform {
        /** {@code Lovelace Ada_12345_assignsubmission_file_}. */
        MOODLE,
        /** {@code lovelaceada_LATE_12345_67890_hand-in.zip}. */
        CANVAS,
        /** {@code submission_12345678}. */
        GRADESCOPE,
        /** Any other name, such as that of a cloned repository. */
        UNKNOWN
    }

    /**
     * Parses a name.
     *
     * @param name the name of a folder or file
     * @return the parts of the name
     */
    public static SubmissionName parse(String name) {
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            String file = moodle.group(4);
            return new SubmissionName(
                    Platform.MOODLE,
                    moodle.group(1),
                    moodle.group(2),
                    "",
                    false,
                    moodle.group(3).equals("onlinetext"),
                    file == null ? "" : file);
        }
        Matcher canvas = CANVAS.matcher(name);
        if (canvas.matches()) {
            return new SubmissionName(
                    Platform.CANVAS,
                    canvas.group(1),
                    canvas.group(3),
                    canvas.group(4),
                    canvas.group(2) != null,
                    false,
                    canvas.group(5));
        }
        Matcher gradescope = GRADESCOPE.matcher(name);
        return gradescope.matches()
                ? new SubmissionName(
                        Platform.GRADESCOPE, name, gradescope.group(1), "", false, false, "")
                : new SubmissionName(Platform.UNKNOWN, name, "", "", false, false, name);
    }

    /**
     * Returns whether the name has the form of a platform.
     *
     * @return false if the platform is not known
     */
    public boolean isOfPlatform() {
        return platform != Platform.UNKNOWN;
    }

    /**
     * Returns a text that is equal for all files and folders of one submission, because a platform
     * may write several.
     *
     * @return the whole name if the platform is not known
     */
    public String group() {
        return platform == Platform.MOODLE || platform == Platform.CANVAS
                ? platform + "/" + person + "/" + id
                : person;
    }

    /**
     * Counts the submissions among the names that have the form of a platform.
     *
     * @param names the names of folders and files
     * @return the number of different submissions
     */
    public static long countOfPlatforms(List<String> names) {
        return names.stream()
                .map(SubmissionName::parse)
                .filter(SubmissionName::isOfPlatform)
                .map(SubmissionName::group)
                .distinct()
                .count();
    }
}
