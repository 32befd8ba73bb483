package dev.simul.checks.allow;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds classes of the JDK by name. It does not initialize them. */
final class JdkClasses {
    private static final Map<String, Optional<Class<?>>> KNOWN = new ConcurrentHashMap<>();

    private JdkClasses() {}

    /** Returns a class by its internal name, or null if the JDK has none of that name. */
    static @Nullable Class<?> of(String internalName) {
        Optional<Class<?>> known = KNOWN.get(internalName);
        if (known == null) {
            known = find(internalName.replace('/', '.'));
            KNOWN.put(internalName, known);
        }
        return known.orElse(null);
    }

    /** Returns a class by its name with dots, also between nested classes, or null. */
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
