package dev.simul.simulation.jdk;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what classes under test were changed to. They are loaded afresh for every test, by loaders that have one
 * parent, from the same bytes: what these become depends on nothing else.
 */
final class WovenClasses {
    private final Map<ClassLoader, Map<ByteBuffer, byte[]>> byParent = new WeakHashMap<>();

    byte[] computeIfAbsent(ClassLoader loader, byte[] bytes, Supplier<byte[]> weave) {
        ClassLoader parent = loader.getParent();
        if (parent == null) {
            return weave.get();
        }
        ByteBuffer key = ByteBuffer.wrap(bytes);
        byte[] earlier = get(parent, key);
        if (earlier != null) {
            return earlier;
        }
        byte[] woven = weave.get();
        put(parent, key, woven);
        return woven;
    }

    private synchronized byte @Nullable [] get(ClassLoader parent, ByteBuffer key) {
        return byParent.computeIfAbsent(parent, loader -> new HashMap<>()).get(key);
    }

    private synchronized void put(ClassLoader parent, ByteBuffer key, byte[] woven) {
        byParent.computeIfAbsent(parent, loader -> new HashMap<>()).put(key, woven);
    }
}
