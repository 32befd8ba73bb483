package dev.simul.student.handout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A handout or an unlock file in memory: a list of its files, and the bytes of each file.
 *
 * @param index the list of the files
 * @param contents the bytes of each file, by path
 */
public record Handout(HandoutIndex index, Map<String, byte[]> contents) {

    /** Makes the map unmodifiable. */
    public Handout {
        contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
    }

    /**
     * Creates a handout from its files, and adds the files to its list.
     *
     * @param list a list that contains no files
     * @param contents the bytes of each file, by path
     * @param kinds who may change a file, by path; only the course may change the files that are
     *     not named here
     * @return the handout, whose list contains the hashes of the files
     */
    public static Handout of(
            HandoutIndex list, Map<String, byte[]> contents, Map<String, FileKind> kinds) {
        Map<String, byte[]> sorted = new TreeMap<>(contents);
        return new Handout(
                new HandoutIndex(
                        list.type(),
                        list.course(),
                        list.assignment(),
                        list.tasks(),
                        sorted.entrySet().stream()
                                .map(file ->
                                        new HandoutFile(
                                                file.getKey(),
                                                kinds.getOrDefault(file.getKey(), FileKind.COURSE),
                                                Hash.of(file.getValue())))
                                .toList()),
                sorted);
    }

    byte[] content(HandoutFile file) {
        byte[] content = contents.get(file.path());
        if (content == null) {
            throw new IllegalArgumentException("the handout has no file '" + file.path() + "'");
        }
        return content;
    }
}
