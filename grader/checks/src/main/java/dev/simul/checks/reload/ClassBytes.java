package dev.simul.checks.reload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Caches the bytes of classes that are loaded again for each run. */
public final class ClassBytes {
    private final ClassLoader source;
    private final ImmutableTypes immutable;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Map<String, ReuseTraits> traits = new ConcurrentHashMap<>();

    /**
     * Creates an empty cache.
     *
     * @param source the loader that finds the classes
     * @param immutable the types whose values never change
     */
    public ClassBytes(ClassLoader source, ImmutableTypes immutable) {
        this.source = source;
        this.immutable = immutable;
    }

    ImmutableTypes immutable() {
        return immutable;
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

    /** Returns the traits of a class whose bytes have been requested before. */
    ReuseTraits traitsOf(String className) {
        return traits.computeIfAbsent(
                className,
                name -> ReuseTraits.of(Objects.requireNonNull(known.get(name)), immutable));
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
