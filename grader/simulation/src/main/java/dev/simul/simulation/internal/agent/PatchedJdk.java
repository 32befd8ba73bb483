package dev.simul.simulation.internal.agent;

import dev.simul.simulation.internal.hook.HookBridge;
import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import dev.simul.simulation.internal.jdk.JdkFacts;
import dev.simul.simulation.internal.patch.JdkAudit;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The patched classes of a JDK, and the two classes through which they call hooks. All of them are
 * created once for each JDK and can be cached.
 *
 * <p>The cache file contains its key, the two classes, the number of patched classes, the name,
 * checksum and bytes of each, and a checksum of all of these.
 */
final class PatchedJdk {
    private final HookBridge hooks;
    private final Map<String, PatchedClass> classes;

    private PatchedJdk(HookBridge hooks, Map<String, PatchedClass> classes) {
        this.hooks = hooks;
        this.classes = classes;
    }

    /**
     * Patches the classes of the JDK that this program runs on, after comparing the JDK with the
     * facts of its release.
     *
     * @return the patched classes
     * @throws IllegalStateException if the JDK differs from the facts; the message has a sentence
     *     for each difference
     */
    static PatchedJdk create() {
        return create(ClassLoader.getPlatformClassLoader());
    }

    static PatchedJdk create(ClassLoader loader) {
        JdkAudit audit = JdkAudit.of(loader, JdkFacts.current());
        List<String> differences = audit.differences();
        if (!differences.isEmpty()) {
            throw new IllegalStateException(String.join("; ", differences));
        }
        Map<String, PatchedClass> classes = new HashMap<>();
        for (JdkAudit.Patched patched : audit.patched()) {
            classes.put(patched.name(), PatchedClass.of(patched));
        }
        return new PatchedJdk(HookBridgeGenerator.generate(), classes);
    }

    HookBridge hooks() {
        return hooks;
    }

    /** Returns a patched class by its name in internal form, or null if it is not patched. */
    @Nullable PatchedClass get(String name) {
        return classes.get(name);
    }

    /** Returns the patched classes. */
    Collection<PatchedClass> all() {
        return classes.values();
    }

    byte[] toBytes(String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, key.getBytes(StandardCharsets.UTF_8));
            write(out, hooks.called());
            write(out, hooks.receiver());
            out.writeInt(classes.size());
            for (PatchedClass patched : new TreeMap<>(classes).values()) {
                write(out, patched.name().getBytes(StandardCharsets.UTF_8));
                out.writeLong(patched.original());
                write(out, patched.bytes());
            }
            out.writeLong(Checksum.of(bytes.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Returns the classes in a file, or null if it is corrupt or has another key. */
    static @Nullable PatchedJdk of(byte[] bytes, String key) {
        int content = bytes.length - Long.BYTES;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (content < 0 || Checksum.of(bytes, content) != in.getLong(content)) {
            return null;
        }
        if (!text(in).equals(key)) {
            return null;
        }
        HookBridge hooks = new HookBridge(read(in), read(in));
        int count = in.getInt();
        Map<String, PatchedClass> classes = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            String name = text(in);
            classes.put(name, new PatchedClass(name, in.getLong(), part(in)));
        }
        return new PatchedJdk(hooks, classes);
    }

    private static String text(ByteBuffer in) {
        return new String(read(in), StandardCharsets.UTF_8);
    }

    private static byte[] read(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    /** Returns a view rather than a copy, because most classes of the JDK are never loaded. */
    private static ByteBuffer part(ByteBuffer in) {
        int length = in.getInt();
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }
}
