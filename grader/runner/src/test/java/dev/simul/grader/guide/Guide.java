package dev.simul.grader.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the steps of a guide from its blocks of code. */
final class Guide {
    /** A line that says what the next block is. */
    private static final Pattern FILE = Pattern.compile("\\*\\*`([^`]+)`\\*\\*");

    private static final String ENTRY = "**Entry in `checks.yml`**";

    private Guide() {}

    /**
     * Reads the steps.
     *
     * @param file the guide, in Markdown
     * @return the steps, in the order of the guide
     * @throws IllegalStateException if a block of code is not a file, an entry, a command or what a
     *     command prints
     */
    static List<GuideStep> steps(Path file) throws IOException {
        List<GuideStep> steps = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        String label = "";
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                int end = lines.subList(i + 1, lines.size()).indexOf("```") + i + 1;
                addStep(steps, lines.get(i).substring(3), label, lines.subList(i + 1, end));
                i = end;
                label = "";
            } else if (!lines.get(i).isBlank()) {
                label = lines.get(i);
            }
        }
        return steps;
    }

    private static void addStep(
            List<GuideStep> steps, String language, String label, List<String> block) {
        Matcher path = FILE.matcher(label);
        if (path.matches()) {
            steps.add(new GuideStep.Write(path.group(1), String.join("\n", block) + "\n"));
        } else if (label.equals(ENTRY)) {
            steps.add(new GuideStep.Entry(String.join("\n", block) + "\n"));
        } else if (language.equals("sh")) {
            block.forEach(command -> steps.add(new GuideStep.Run(command, List.of())));
        } else if (language.equals("text") && steps.getLast() instanceof GuideStep.Run run) {
            steps.removeLast();
            steps.add(new GuideStep.Run(run.command(), List.copyOf(block)));
        } else {
            throw new IllegalStateException("a block of the guide has no meaning: " + block);
        }
    }
}
