package dev.simul.junit.reload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Caches the bytes of classes that are loaded again for each run. */
public final class ClassBytes {
    private final ClassFiles files;
    private final ImmutableTypes immutable;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Map<String, Optional<byte[]>> consulted = new ConcurrentHashMap<>();
    private final Map<String, ReuseTraits> traits = new ConcurrentHashMap<>();

    /**
     * Creates an empty cache.
     *
     * @param files finds the class files
     * @param immutable the types whose values never change
     */
    public ClassBytes(ClassFiles files, ImmutableTypes immutable) {
        this.files = files;
        this.immutable = immutable;
    }

    ImmutableTypes immutable() {
        return immutable;
    }

    /**
     * Returns the class file of a class that is loaded again for each run.
     *
     * @param className the binary name of the class
     * @return the class file, which must not be changed
     * @throws ClassNotFoundException if there is no such class, or it cannot be read
     */
    public byte[] of(String className) throws ClassNotFoundException {
        byte[] bytes = known.get(className);
        if (bytes == null) {
            bytes = read(className);
            known.put(className, bytes);
        }
        return bytes;
    }

    /**
     * Returns a class file that the simulation reads each time a class that uses it is loaded.
     * Reads it once, and keeps it in memory.
     *
     * @param path the path of the class file
     * @return the class file, or null if there is none
     */
    public @Nullable InputStream consulted(String path) {
        byte[] file = consulted.computeIfAbsent(path, this::readFile).orElse(null);
        return file == null ? null : new ByteArrayInputStream(file);
    }

    private Optional<byte[]> readFile(String path) {
        try (@Nullable InputStream file = files.open(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns the traits of a class whose bytes have been requested before. */
    ReuseTraits traitsOf(String className) {
        return traits.computeIfAbsent(
                className,
                name -> ReuseTraits.of(Objects.requireNonNull(known.get(name)), immutable));
    }

    private byte[] read(String className) throws ClassNotFoundException {
        try {
            byte[] found = files.ofReloaded(className);
            if (found == null) {
                throw new ClassNotFoundException(className);
            }
            return found;
        } catch (IOException e) {
            throw new ClassNotFoundException(className, e);
        }
    }
}
