package dev.simul.grader.batch;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.course.Digest;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses the names of the folders for reports. Each name is unique, and valid on every system. */
final class FolderNames {
    private static final Pattern ARCHIVE = Pattern.compile("(?i)\\.(zip|tar|tgz|tar\\.gz|java)$");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]");
    private static final Pattern EDGES = Pattern.compile("^[ .]+|[ ._]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int LONGEST = 60;
    private static final int HASH = 8;

    private FolderNames() {}

    /**
     * Returns the name of a folder for each submission. If the name of the submission must be
     * changed, a hash of the original name is appended, so that the new name does not depend on the
     * other submissions.
     *
     * @param taken the names of other files in the same folder
     */
    static Map<String, String> of(List<Handed> submissions, Set<String> taken) {
        Map<String, Integer> uses = new HashMap<>();
        taken.forEach(name -> uses.put(name.toLowerCase(Locale.ROOT), 1));
        submissions.forEach(handed ->
                uses.merge(safe(handed.name()).toLowerCase(Locale.ROOT), 1, Integer::sum));
        Map<String, String> folders = new LinkedHashMap<>();
        for (Handed handed : submissions) {
            String safe = safe(handed.name());
            boolean isPlain =
                    EDGES.matcher(stem(handed.name())).replaceAll("").equals(safe)
                            && uses.getOrDefault(safe.toLowerCase(Locale.ROOT), 0) == 1;
            folders.put(handed.name(), isPlain ? safe : safe + "-" + hash(handed.name()));
        }
        return folders;
    }

    private static String safe(String name) {
        String plain =
                UNSAFE.matcher(Normalizer.normalize(stem(name), Normalizer.Form.NFC))
                        .replaceAll("_");
        String shortened =
                plain.codePointCount(0, plain.length()) > LONGEST
                        ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST))
                        : plain;
        String trimmed = EDGES.matcher(shortened).replaceAll("");
        return trimmed.isEmpty() || RESERVED.matcher(trimmed).matches() ? "_" + trimmed : trimmed;
    }

    private static String stem(String name) {
        return ARCHIVE.matcher(name).replaceFirst("");
    }

    private static String hash(String name) {
        return new Digest().add(name).hex().substring(0, HASH);
    }
}
