package dev.simul.simulation.internal.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes how the classes of the JDK use state that threads may share. The table is in the file
 * {@code sharing-table.txt} next to this class. The file is read when a class is first instrumented
 * for a race search.
 */
public final class SharingTable {
    private static final String FILE = "sharing-table.txt";

    private static final TableText TABLE = TableText.parse(read());
    private static final Map<String, CallEffect> EFFECTS = new ConcurrentHashMap<>();
    private static final ClassValue<SharingRole> ROLES =
            new ClassValue<>() {
                @Override
                protected SharingRole computeValue(Class<?> type) {
                    return findRole(type);
                }
            };

    private SharingTable() {}

    static String read() {
        try (InputStream in =
                Objects.requireNonNull(SharingTable.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns whether calls on the objects of a type are of interest to a race search.
     *
     * @param type the name of the type, such as {@code java.util.List}
     * @return whether the calls are of interest
     */
    public static boolean isWatched(String type) {
        TypeLines known = TABLE.type(type);
        return known != null && known.role() != SharingRole.SAFE;
    }

    /**
     * Returns whether the static methods of a type synchronize threads.
     *
     * @param type the name of the type
     * @return whether the static methods synchronize threads
     */
    public static boolean isSynchronizer(String type) {
        TypeLines known = TABLE.type(type);
        return known != null
                && (known.role() == SharingRole.SYNCHRONIZER || known.role() == SharingRole.TASKS);
    }

    /**
     * Returns whether objects of a type may have content that threads can change, judging by the
     * type alone.
     *
     * @param type the name of the type
     * @return whether the objects may have such content
     */
    public static boolean mayBeUnguarded(String type) {
        if (type.equals("java.lang.Object") || type.equals("java.lang.CharSequence")) {
            return true;
        }
        TypeLines known = TABLE.type(type);
        return known != null
                && (known.role() == SharingRole.UNGUARDED || known.role() == SharingRole.BY_CLASS);
    }

    /**
     * Returns the effect of a method.
     *
     * @param type the name of a type of the JDK that declares or inherits the method
     * @param method the name of the method, or {@code <init>} for a constructor
     * @param descriptor the descriptor of the method
     * @return the effect
     */
    public static CallEffect effectOf(String type, String method, String descriptor) {
        TypeLines known = TABLE.type(type);
        return known == null
                ? CallEffect.NONE
                : EFFECTS.computeIfAbsent(
                        type + " " + method + descriptor,
                        first -> findEffect(known.role(), type, method, descriptor));
    }

    private static CallEffect findEffect(
            SharingRole role, String type, String method, String descriptor) {
        CallEffect effect = new TableLookup(TABLE).effectOf(type, method, descriptor);
        if (effect != null) {
            return effect;
        }
        return role == SharingRole.SAFE ? CallEffect.NONE : CallEffect.READS;
    }

    /**
     * Returns the role that an object plays for the threads that share it; {@link SharingRole#SAFE}
     * if the table contains neither its class nor a superclass.
     *
     * @param type the class of the object
     * @return the role of the object
     */
    public static SharingRole roleOf(Class<?> type) {
        return ROLES.get(type);
    }

    private static SharingRole findRole(Class<?> type) {
        @Nullable SharingRole role = new TableLookup(TABLE).roleOf(type);
        return role == null || role == SharingRole.BY_CLASS ? SharingRole.SAFE : role;
    }

    /**
     * Returns whether a wrapper relies on the caller of a method to hold the wrapper's monitor.
     *
     * @param wrapper the class of the wrapper
     * @param method the method
     * @return whether the caller must hold the monitor
     */
    public static boolean isUnlocked(Class<?> wrapper, String method) {
        for (Class<?> type = wrapper; type != null; type = type.getSuperclass()) {
            TypeLines known = TABLE.type(type.getName());
            if (known != null && known.isUnlocked(method)) {
                return true;
            }
        }
        return false;
    }
}
