package dev.simul.checks.reload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The bytes of classes that are loaded afresh again and again, read once. */
public final class ClassBytes {
    private final ClassLoader source;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Map<String, ReuseTraits> traits = new ConcurrentHashMap<>();

    public ClassBytes(ClassLoader source) {
        this.source = source;
    }

    ClassLoader source() {
        return source;
    }

    byte[] of(String className) throws ClassNotFoundException {
        byte[] bytes = known.get(className);
        if (bytes == null) {
            bytes = read(className);
            known.put(className, bytes);
        }
        return bytes;
    }

    /** Returns what the bytes of a class tell, which have been asked for before. */
    ReuseTraits traitsOf(String className) {
        return traits.computeIfAbsent(
                className, name -> ReuseTraits.of(Objects.requireNonNull(known.get(name))));
    }

    private byte[] read(String className) throws ClassNotFoundException {
        String path = className.replace('.', '/') + ".class";
        try (@Nullable InputStream bytes = source.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new ClassNotFoundException(className);
            }
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(className, e);
        }
    }
}
