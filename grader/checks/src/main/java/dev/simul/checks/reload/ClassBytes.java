package dev.simul.checks.reload;

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
    private final String prefix;
    private final ClassLoader source;
    private final ImmutableTypes immutable;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Map<String, Optional<byte[]>> consulted = new ConcurrentHashMap<>();
    private final Map<String, ReuseTraits> traits = new ConcurrentHashMap<>();

    /**
     * Creates an empty cache.
     *
     * @param packageName the package whose classes are loaded again for each run
     * @param source the loader that finds the classes
     * @param immutable the types whose values never change
     */
    public ClassBytes(String packageName, ClassLoader source, ImmutableTypes immutable) {
        this.prefix = packageName + ".";
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

    /**
     * Returns a class file that the simulation reads each time a class that uses it is loaded.
     * Reads it once, and keeps it in memory.
     *
     * @param path the path of the class file
     * @return the class file, or null if there is none
     */
    @Nullable InputStream consulted(String path) {
        byte[] file = consulted.computeIfAbsent(path, this::readFile).orElse(null);
        return file == null ? null : new ByteArrayInputStream(file);
    }

    private Optional<byte[]> readFile(String path) {
        try (@Nullable InputStream file =
                source instanceof SeparatedLoader separated
                        ? separated.classFile(path)
                        : source.getResourceAsStream(path)) {
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

    /**
     * Returns whether a class belongs to the answer. A class of the answer outside the package of
     * the task does not count: it is not loaded again for each run.
     */
    boolean isOfAnswer(String className) {
        return className.startsWith(prefix)
                && source instanceof SeparatedLoader separated
                && separated.ofAnswer(className) != null;
    }

    private byte[] read(String className) throws ClassNotFoundException {
        if (source instanceof SeparatedLoader separated) {
            byte[] answer = separated.ofAnswer(className);
            byte[] found = answer == null ? separated.ofChecks(className) : answer;
            if (found == null) {
                throw new ClassNotFoundException(className);
            }
            return found;
        }
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
