package dev.simul.student.handout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a handout or an unlock file from a folder or a zip file. Only the files in the list are
 * read, and each file must have the hash that the list states.
 */
public final class HandoutReader {
    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_FOLDERS_AROUND = 4;

    private final IndexType type;
    private final Path source;

    private HandoutReader(IndexType type, Path source) {
        this.type = type;
        this.source = source;
    }

    /**
     * Reads a handout or an unlock file.
     *
     * @param type the expected type
     * @param source the folder or the zip file; the content may be in a subfolder
     * @return the content
     * @throws HandoutException if the source contains something else, or is damaged
     * @throws IOException if the list cannot be read
     */
    public static Handout read(IndexType type, Path source) throws IOException {
        HandoutReader reader = new HandoutReader(type, source);
        if (Files.isDirectory(source)) {
            return reader.readFolder();
        }
        if (!Files.exists(source)) {
            throw new HandoutException(
                    "expected " + type.words() + ", found nothing: '" + source + "'");
        }
        try (ZipFile zip = new ZipFile(source.toFile(), StandardCharsets.UTF_8)) {
            return reader.readZip(zip);
        } catch (ZipException noZip) {
            throw reader.isNone();
        }
    }

    private Handout readFolder() throws IOException {
        Path list;
        try (Stream<Path> found =
                Files.find(
                        source,
                        MOST_FOLDERS_AROUND,
                        (path, attributes) -> path.endsWith(type.path()))) {
            list = found.min(Comparator.comparingInt(Path::getNameCount)).orElseThrow(this::isNone);
        }
        Path top = above(list);
        return check(
                Files.readAllBytes(list),
                path -> {
                    Path file = top.resolve(path);
                    return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
                });
    }

    /** Returns the folder to which the path of the list is relative. */
    private Path above(Path list) {
        @Nullable Path top = list;
        for (int i = 0; i < type.path().split("/", -1).length && top != null; i++) {
            top = top.getParent();
        }
        return top == null ? Path.of("") : top;
    }

    private Handout readZip(ZipFile zip) throws IOException {
        ZipEntry list = listIn(zip).orElseThrow(this::isNone);
        String top = list.getName().substring(0, list.getName().length() - type.path().length());
        try (InputStream in = zip.getInputStream(list)) {
            return check(
                    in.readNBytes(MOST_BYTES),
                    path -> {
                        ZipEntry entry = zip.getEntry(top + path);
                        return entry == null ? null : zip.getInputStream(entry);
                    });
        }
    }

    private Optional<ZipEntry> listIn(ZipFile zip) {
        Optional<ZipEntry> shortest = Optional.empty();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            boolean isList = ("/" + entry.getName()).endsWith("/" + type.path());
            if (isList
                    && (shortest.isEmpty()
                            || entry.getName().length() < shortest.get().getName().length())) {
                shortest = Optional.of(entry);
            }
        }
        return shortest;
    }

    /** Opens a file by its path in the list, or returns null if there is no such file. */
    private interface Source {
        @Nullable InputStream open(String path) throws IOException;
    }

    private Handout check(byte[] list, Source files) throws IOException {
        HandoutIndex index = HandoutIndex.parse(type, new String(list, StandardCharsets.UTF_8));
        Map<String, byte[]> contents = new LinkedHashMap<>();
        int left = MOST_BYTES;
        for (HandoutFile file : index.files()) {
            try (InputStream in = files.open(file.path())) {
                byte[] bytes = in == null ? new byte[0] : in.readNBytes(left);
                left -= bytes.length;
                // The hash is different if the source is a folder in which a student has changed
                // the file.
                if (!Hash.of(bytes).equals(file.hash())) {
                    throw new HandoutException(
                            "expected '"
                                    + file.path()
                                    + "' as it was handed out, found "
                                    + (in == null ? "no such file" : "other content")
                                    + " in '"
                                    + source
                                    + "': get a new copy from your instructor");
                }
                contents.put(file.path(), bytes);
            }
        }
        return new Handout(index, contents);
    }

    private HandoutException isNone() {
        return new HandoutException(
                "expected "
                        + type.words()
                        + ", found something else: '"
                        + source
                        + "' has no '"
                        + type.path()
                        + "'");
    }
}
