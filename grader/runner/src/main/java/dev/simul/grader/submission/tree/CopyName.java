package dev.simul.grader.submission.tree;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The original name of a file or folder that may be a copy. Browsers, desktops and editors add
 * something to the names of copies: {@code WaitN (1).java}, {@code Copy of WaitN.java} and {@code
 * WaitN.java~} are copies of {@code WaitN.java}.
 *
 * @param original the name without the addition
 * @param isCopy whether the name contained such an addition
 */
public record CopyName(String original, boolean isCopy) {
    private static final String JAVA = ".java";
    private static final Pattern BACKUP =
            Pattern.compile("(.+\\.java)(~|\\.(bak|backup|old|orig|txt|~\\d+~))");
    private static final List<Pattern> COPIES =
            List.of(
                    Pattern.compile("(.+?) ?\\((\\d+|copy|copy \\d+|[a-z]+ copy)\\)"),
                    Pattern.compile("(.+?) - (Copy|Kopie|Copie)( \\(\\d+\\))?"),
                    Pattern.compile("(?:Copy|Kopie|Copie) (?:of|von|de) (.+)"),
                    Pattern.compile("(.+?) (?i:copy|kopie)( \\d+)?"),
                    Pattern.compile("(.+?) \\d+"));
    private static final Set<String> COPY_FOLDERS =
            Set.of("backup", "backups", "bak", "old", "copy", "archive", "orig", "original");

    /** Parses the name of a file. */
    public static CopyName ofFile(String name) {
        Matcher backup = BACKUP.matcher(name);
        if (backup.matches()) {
            return new CopyName(ofFile(backup.group(1)).original(), true);
        }
        if (!name.endsWith(JAVA)) {
            return new CopyName(name, false);
        }
        CopyName base = ofFolder(name.substring(0, name.length() - JAVA.length()));
        return new CopyName(base.original() + JAVA, base.isCopy());
    }

    /** Parses the name of a folder. */
    public static CopyName ofFolder(String name) {
        for (Pattern copy : COPIES) {
            Matcher matcher = copy.matcher(name);
            if (matcher.matches()) {
                return new CopyName(ofFolder(matcher.group(1)).original(), true);
            }
        }
        return new CopyName(name, false);
    }

    /** Returns whether the name is that of a backup file, created by an editor or a user. */
    public static boolean isBackup(String name) {
        return BACKUP.matcher(name).matches();
    }

    /** Returns whether the name of one of the folders in a path marks the folder as a copy. */
    public static boolean isInCopy(String path) {
        return List.of(Paths.folder(path).split("/")).stream()
                .anyMatch(name ->
                        COPY_FOLDERS.contains(name.toLowerCase(java.util.Locale.ROOT))
                                || ofFolder(name).isCopy());
    }

    /** Returns whether the file is a Java source file, or a copy of one. */
    public boolean isJava() {
        return original.endsWith(JAVA);
    }
}
