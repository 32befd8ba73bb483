package dev.simul.grader.submission.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of an entry of an archive, as a path that stays within the archive. */
final class EntryName {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private EntryName() {}

    /** Returns the reason why a name is refused, or an empty string if the name is accepted. */
    static String refusal(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > IntakeLimits.NAME_BYTES) {
            return "expected a name of at most " + IntakeLimits.NAME_BYTES + " bytes, found more";
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return "expected a name without control characters";
        }
        if (name.contains("\\")) {
            return "expected '/' between names, found a backslash";
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return "expected a path within the archive, found an absolute one";
        }
        List<String> parts = List.of(name.split("/"));
        if (parts.contains("..")) {
            return "expected a path within the archive, found '..'";
        }
        return parts.size() > IntakeLimits.DEPTH
                ? "expected at most " + IntakeLimits.DEPTH + " nested folders, found more"
                : "";
    }

    /**
     * Returns the folders at the start of a name that stay within the archive, which end in '/', or
     * an empty string if there are none.
     */
    static String goodStart(String name) {
        StringBuilder start = new StringBuilder();
        String[] parts = name.split("/", -1);
        for (int i = 0; i < parts.length - 1 && i < IntakeLimits.DEPTH / 2; i++) {
            if (parts[i].isEmpty() || !refusal(parts[i]).isEmpty()) {
                break;
            }
            start.append(parts[i]).append('/');
        }
        return start.toString();
    }

    /**
     * Returns the path of an entry without redundant parts, such as the './' with which names in
     * tar archives start.
     */
    static String path(String name) {
        return Arrays.stream(name.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .collect(Collectors.joining("/"));
    }
}
