package dev.simul.grader.handout;

import dev.simul.student.handout.Handout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** All bytes of a handout, with the files in its jars unpacked. */
final class HandoutFiles {
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
        String bytes =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return texts.entrySet().stream()
                .filter(file -> file.getValue().contains(bytes))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
