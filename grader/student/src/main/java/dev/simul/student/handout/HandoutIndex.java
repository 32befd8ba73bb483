package dev.simul.student.handout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of the tasks and files in a handout or an unlock file. As text, it has one entry per
 * line.
 *
 * @param type what the list describes
 * @param course the name of the course
 * @param assignment the id of the assignment, or the empty string for the whole course
 * @param tasks the ids of the tasks, each with the hash of its entry in the public manifest
 * @param files the files, sorted by path
 */
public record HandoutIndex(
        IndexType type,
        String course,
        String assignment,
        Map<String, String> tasks,
        List<HandoutFile> files) {

    /** Copies the collections. */
    public HandoutIndex {
        tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
        files = List.copyOf(files);
    }

    /**
     * Finds a file by its path.
     *
     * @param path the path
     * @return the file, or empty if it is not in the list
     */
    public Optional<HandoutFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /**
     * Returns this list as text.
     *
     * @return lines that {@link #parse} can read
     */
    public String text() {
        StringBuilder text = new StringBuilder(type.header()).append('\n');
        text.append("# Written by simul, which compares your files with this list. Do not edit.\n");
        text.append("for ").append(course).append('\n');
        if (!assignment.isEmpty()) {
            text.append("assignment ").append(assignment).append('\n');
        }
        tasks.forEach((id, hash) -> text.append("task " + id + " " + hash + "\n"));
        for (HandoutFile file : files) {
            text.append(file.kind().word() + " " + file.hash() + " " + file.path() + "\n");
        }
        return text.toString();
    }

    /**
     * Reads a list from its text.
     *
     * @param type what the list is expected to describe
     * @param text the text of the list
     * @return the list
     * @throws HandoutException if the text is not such a list
     */
    public static HandoutIndex parse(IndexType type, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(type.header())) {
            throw new HandoutException(
                    "expected "
                            + type.words()
                            + " of this version of simul, found something else: get a new file from"
                            + " your instructor");
        }
        String course = "";
        String assignment = "";
        Map<String, String> tasks = new LinkedHashMap<>();
        List<HandoutFile> files = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", 2);
            if (words.length < 2 || words[0].equals("#")) {
                continue;
            }
            switch (words[0]) {
                case "for" -> course = words[1];
                case "assignment" -> assignment = words[1];
                case "task" -> tasks.put(first(words[1]), second(words[1]));
                default ->
                        files.add(
                                new HandoutFile(
                                        second(words[1]), FileKind.of(words[0]), first(words[1])));
            }
        }
        return new HandoutIndex(type, course, assignment, tasks, files);
    }

    private static String first(String words) {
        return words.split(" ", 2)[0];
    }

    private static String second(String words) {
        int space = words.indexOf(' ');
        if (space < 0) {
            throw new HandoutException("expected two words in a line of the list, found one");
        }
        return words.substring(space + 1);
    }
}
