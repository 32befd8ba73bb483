package dev.simul.student.handout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is handed out, in memory: a list, and the bytes of each file in it.
 *
 * @param index the list
 * @param contents the bytes of each file, by path
 */
public record Handout(HandoutIndex index, Map<String, byte[]> contents) {

    /** Makes the map unmodifiable. */
    public Handout {
        contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
    }

    /**
     * Creates a handout from its files.
     *
     * @param list the list without files
     * @param contents the bytes of each file, by path
     * @param kinds who may change a file, by path; the course changes all other files
     * @return the handout, with the hashes of the files in its list
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
            throw new IllegalArgumentException("no file of this handout: '" + file.path() + "'");
        }
        return content;
    }
}
