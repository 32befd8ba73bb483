package dev.simul.grader.handout;

import dev.simul.student.handout.Handout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** All bytes of a handout, with the files in its jars unpacked. */
final class HandoutFiles {
    private static final int START = Long.BYTES;

    private final Map<String, String> texts = new TreeMap<>();

    private HandoutFiles() {}

    static HandoutFiles of(Handout handout) {
        HandoutFiles files = new HandoutFiles();
        files.add(".simul/handout.txt", handout.index().text().getBytes(StandardCharsets.UTF_8));
        handout.contents().forEach(files::add);
        return files;
    }

    /** Returns the files in a zip, which may have any name. */
    static HandoutFiles ofZip(String name, byte[] zip) {
        HandoutFiles files = new HandoutFiles();
        files.unpack(name, zip);
        return files;
    }

    /** Adds a file, and the names and contents of the files in it if it is a jar. */
    private void add(String path, byte[] content) {
        // Each byte becomes one character, so that a text is found in any file.
        texts.put(path, path + "\n" + new String(content, StandardCharsets.ISO_8859_1));
        if (path.endsWith(".jar")) {
            unpack(path, content);
        }
    }

    private void unpack(String path, byte[] content) {
        try (ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                add(path + "!" + entry.getName(), jar.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the names of all files, those in jars too. */
    Iterable<String> names() {
        return texts.keySet();
    }

    /** Returns the name of a file that contains the text, or the empty string if none does. */
    String with(String text) {
        return placesOf(List.of(text)).getOrDefault(text, "");
    }

    /**
     * Searches for thousands of texts at once: reads each file once, and compares a text only where
     * the file has the first eight bytes of the text.
     *
     * @param secrets texts of at least eight bytes; shorter ones are searched for one by one
     * @return for each text that was found, the name of a file that contains the text
     */
    Map<String, String> placesOf(Collection<String> secrets) {
        Map<Long, List<String>> byStart = new HashMap<>();
        Map<String, String> places = new TreeMap<>();
        for (String secret : secrets) {
            String bytes = bytes(secret);
            if (bytes.length() < START) {
                texts.forEach((name, text) -> {
                    if (text.contains(bytes)) {
                        places.put(secret, name);
                    }
                });
            } else {
                byStart.computeIfAbsent(start(bytes), start -> new ArrayList<>()).add(secret);
            }
        }
        texts.forEach((name, text) -> {
            long last = 0;
            for (int i = 0; i < text.length(); i++) {
                last = last << Byte.SIZE | text.charAt(i);
                int from = i - START + 1;
                for (String secret : byStart.getOrDefault(last, List.of())) {
                    if (from >= 0 && text.startsWith(bytes(secret), from)) {
                        places.put(secret, name);
                    }
                }
            }
        });
        return places;
    }

    private static long start(String bytes) {
        long start = 0;
        for (int i = 0; i < START; i++) {
            start = start << Byte.SIZE | bytes.charAt(i);
        }
        return start;
    }

    /** Returns the bytes of a text in UTF-8, each as a character. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
