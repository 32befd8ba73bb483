package dev.simul.checks.allow;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds classes of the JDK by name, without initialising the classes. */
final class JdkClasses {
    private static final Map<String, Optional<Class<?>>> KNOWN = new ConcurrentHashMap<>();

    private JdkClasses() {}

    /** Returns the class with a given internal name, or null if the JDK has no such class. */
    static @Nullable Class<?> of(String internalName) {
        Optional<Class<?>> known = KNOWN.get(internalName);
        if (known == null) {
            known = find(internalName.replace('/', '.'));
            KNOWN.put(internalName, known);
        }
        return known.orElse(null);
    }

    /**
     * Returns the class with a given name, in which dots also separate nested classes; null if
     * there is no such class.
     */
    static @Nullable Class<?> named(String name) {
        String[] parts = name.split("\\.", -1);
        StringBuilder internal = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            boolean isNested = Character.isUpperCase(parts[i - 1].charAt(0));
            internal.append(isNested ? '$' : '/').append(parts[i]);
        }
        return of(internal.toString());
    }

    static boolean hasPackage(String name) {
        return ModuleLayer.boot().modules().stream()
                .anyMatch(module -> module.getPackages().contains(name));
    }

    private static Optional<Class<?>> find(String binaryName) {
        try {
            return Optional.of(
                    Class.forName(binaryName, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
