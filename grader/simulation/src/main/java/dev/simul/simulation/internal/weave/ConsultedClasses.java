package dev.simul.simulation.internal.weave;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads the class files that, besides its own, decide how a class is transformed, and remembers
 * which files these are and what they contained. Classes of the JDK do not change, so they are not
 * remembered.
 */
final class ConsultedClasses {
    private final Function<String, @Nullable InputStream> classFiles;
    private final Map<String, Content> contents = new HashMap<>();

    /**
     * The content of a class file.
     *
     * @param length the number of bytes, or -1 if there is no such file
     * @param hash a hash code of the bytes
     * @param checksum another checksum of the bytes
     */
    record Content(int length, int hash, long checksum) {
        private static final Content NONE = new Content(-1, 0, 0);

        static Content of(byte @Nullable [] bytes) {
            if (bytes == null) {
                return NONE;
            }
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            return new Content(bytes.length, Arrays.hashCode(bytes), checksum.getValue());
        }
    }

    /**
     * Creates a reader that has read nothing.
     *
     * @param classFiles opens a class file by its path, or returns null if there is none
     */
    ConsultedClasses(Function<String, @Nullable InputStream> classFiles) {
        this.classFiles = classFiles;
    }

    /** Returns whether a class, given by its internal name, belongs to the JDK. */
    static boolean isJdk(String name) {
        return name.startsWith("java/") || name.startsWith("javax/") || name.startsWith("jdk/");
    }

    /**
     * Reads a class file.
     *
     * @param name the internal name of a class that does not belong to the JDK
     * @return the bytes, or null if there is no such file
     */
    byte @Nullable [] read(String name) {
        byte[] bytes = bytes(classFiles, name);
        contents.put(name, Content.of(bytes));
        return bytes;
    }

    /** Returns a resolver that reads the superclasses of all classes outside the JDK here. */
    ClassHierarchyResolver hierarchy() {
        return ClassHierarchyResolver.ofResourceParsing(this::stream)
                .orElse(ClassHierarchyResolver.defaultResolver());
    }

    private @Nullable InputStream stream(ClassDesc type) {
        String descriptor = type.descriptorString();
        String name = descriptor.substring(1, descriptor.length() - 1);
        byte[] bytes = isJdk(name) ? bytes(classFiles, name) : read(name);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    /** Returns what has been read so far, by internal name. */
    Map<String, Content> contents() {
        return Map.copyOf(contents);
    }

    /** Returns whether class files still have the same contents. */
    static boolean areFound(
            Map<String, Content> contents, Function<String, @Nullable InputStream> classFiles) {
        for (Map.Entry<String, Content> known : contents.entrySet()) {
            if (!Content.of(bytes(classFiles, known.getKey())).equals(known.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static byte @Nullable [] bytes(
            Function<String, @Nullable InputStream> classFiles, String name) {
        try (@Nullable InputStream in = classFiles.apply(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            return null;
        }
    }
}
