package dev.simul.grader.fuzz;

import dev.simul.grader.trial.TrialCourse;
import java.util.List;
import java.util.Random;

/** Composes names of files from parts that the grader looks for, and from odd characters. */
public final class NameParts {
    private static final List<String> ALL =
            List.of(
                    "tasks/",
                    "01-nap/",
                    "02-sum/",
                    "src/main/java/",
                    "src/main/resources/",
                    TrialCourse.NAP,
                    TrialCourse.SUM,
                    "Nap.java",
                    "Sum.java",
                    "Nap",
                    ".java",
                    ".class",
                    ".zip",
                    ".tar.gz",
                    " (1)",
                    " (copy 2)",
                    " - Copy",
                    "Copy of ",
                    " copy 3",
                    " 1",
                    "~",
                    ".bak",
                    ".~1~",
                    "old/",
                    "_123_assignsubmission_file_",
                    "_LATE_12_34_",
                    "_99999999999999999999_1_",
                    "submission_7",
                    "-1",
                    "../",
                    "./",
                    "/",
                    "\\",
                    "C:",
                    "META-INF/",
                    "junit-platform.properties",
                    "__MACOSX/",
                    ".git/",
                    "CON",
                    " ",
                    ".",
                    "_",
                    "%s%n",
                    "$1",
                    "\u0000",
                    "\n",
                    "\u001b[2J",
                    "\u202E",
                    "\u200B",
                    "\u00A0",
                    "\u0130",
                    "\u017F",
                    "\u00DF",
                    "e\u0301",
                    "\uFDFA",
                    "\uD83D\uDE00",
                    "\uFFFD",
                    "1".repeat(60),
                    " (1)".repeat(60),
                    "1_".repeat(60),
                    "a/".repeat(30));

    private NameParts() {}

    /** Returns a name of up to a given number of parts, which may contain folders. */
    public static String name(Random random, int most) {
        StringBuilder name = new StringBuilder();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            name.append(ALL.get(random.nextInt(ALL.size())));
        }
        return random.nextInt(3) == 0
                ? new Mutations(random, Mutations.texts("/", ".", " ", "(1)", "_"))
                        .of(name.toString())
                : name.toString();
    }
}
