package dev.simul.simulation.internal.agent;

import dev.simul.simulation.internal.hook.HookBridge;
import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import dev.simul.simulation.internal.patch.JdkPatches;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The changed classes of a JDK, and the classes of hooks that they call: what has to be made once
 * for each JDK and can be kept.
 *
 * <p>As bytes: the key of what it is for, the two classes of hooks, the number of classes, for each
 * its name, checksum and bytes, and last the checksum of all that.
 */
final class PatchedJdk {
    private final HookBridge hooks;
    private final Map<String, PatchedClass> classes;

    private PatchedJdk(HookBridge hooks, Map<String, PatchedClass> classes) {
        this.hooks = hooks;
        this.classes = classes;
    }

    /**
     * Changes the classes of the JDK this program runs on.
     *
     * @return all that this JDK has of the classes to change
     * @throws IOException if the classes of the JDK cannot be read
     * @throws IllegalStateException where a place to change is not found
     */
    static PatchedJdk weave() throws IOException {
        Map<String, PatchedClass> classes = new HashMap<>();
        for (String name : JdkPatches.classes()) {
            byte[] original = read(name);
            if (original != null) {
                try {
                    classes.put(name, PatchedClass.of(name, original));
                } catch (RuntimeException e) {
                    throw new IllegalStateException(
                            name.replace('/', '.') + ": " + e.getMessage(), e);
                }
            }
        }
        return new PatchedJdk(HookBridgeGenerator.make(), classes);
    }

    /**
     * Returns the class file, or null where this system's or this image's JDK has no such class.
     */
    private static byte @Nullable [] read(String name) throws IOException {
        String path = name + ".class";
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    HookBridge hooks() {
        return hooks;
    }

    /** Returns a changed class by its name in internal form, or null where it is not one. */
    @Nullable PatchedClass get(String name) {
        return classes.get(name);
    }

    /** Returns the changed classes. */
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
            for (PatchedClass woven : new TreeMap<>(classes).values()) {
                write(out, woven.name().getBytes(StandardCharsets.UTF_8));
                out.writeLong(woven.original());
                write(out, woven.bytes());
            }
            out.writeLong(Checksum.of(bytes.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Returns what the bytes hold, or null where they are spoilt, or for something else. */
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

    /** Copies nothing: most classes of the JDK are never loaded. */
    private static ByteBuffer part(ByteBuffer in) {
        int length = in.getInt();
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }
}
