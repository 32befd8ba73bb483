package dev.simul.simulation.internal.patch;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Redirects calls of static methods to another class by changing only the constant pool: a method
 * reference keeps its name and type and gets a different owner. No code moves, so no stack map
 * changes, and method handles are redirected, too. This class does not use the class-file library,
 * because a program would then have to load the library just to start.
 *
 * <p>The layout of the pool is that of the Java Virtual Machine Specification, section 4.4.
 */
public final class ClockRedirect {
    private static final int FIRST_ENTRY = 10;
    private static final int COUNT_AT = 8;

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int METHOD = 10;

    /**
     * A static method as the constant pool names it.
     *
     * @param owner the class of the method in internal form
     * @param name the name of the method
     * @param descriptor the type of the method
     */
    public record Method(String owner, String name, String descriptor) {}

    /** Returns the thread that runs the code; in the JDK, the shadow of a platform thread. */
    public static final Method CURRENT_THREAD =
            new Method("java/lang/Thread", "currentThread", "()Ljava/lang/Thread;");

    private final byte[] bytes;
    private final ByteBuffer view;
    private final int[] offsets;
    private final int end;

    private ClockRedirect(byte[] bytes) {
        this.bytes = bytes;
        this.view = ByteBuffer.wrap(bytes);
        this.offsets = new int[u2(COUNT_AT)];
        int at = FIRST_ENTRY;
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = at;
            int tag = bytes[at];
            at += length(at, tag);
            if (tag == LONG || tag == DOUBLE) {
                i++;
            }
        }
        this.end = at;
    }

    /**
     * Returns a class in which the calls to some methods are redirected to a different owner.
     *
     * @param classFile a class file
     * @param methods the methods whose calls are redirected
     * @param newOwner the internal name of the class that has methods with the same names and types
     * @return the changed class file, or the given class file if it calls none of the methods
     */
    public static byte[] redirect(byte[] classFile, List<Method> methods, String newOwner) {
        return new ClockRedirect(classFile).redirected(methods, newOwner);
    }

    private byte[] redirected(List<Method> methods, String newOwner) {
        byte[] changed = null;
        for (int i = 1; i < offsets.length; i++) {
            int at = offsets[i];
            if (at != 0 && bytes[at] == METHOD && isOneOf(methods, at)) {
                if (changed == null) {
                    changed = bytes.clone();
                }
                int ownerClass = offsets.length + 1;
                changed[at + 1] = (byte) (ownerClass >> 8);
                changed[at + 2] = (byte) ownerClass;
            }
        }
        return changed == null ? bytes : withOwner(changed, newOwner);
    }

    private byte[] withOwner(byte[] changed, String newOwner) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(changed.length + 64);
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.write(changed, 0, COUNT_AT);
            data.writeShort(offsets.length + 2);
            data.write(changed, FIRST_ENTRY, end - FIRST_ENTRY);
            data.writeByte(UTF8);
            data.writeUTF(newOwner);
            data.writeByte(CLASS);
            data.writeShort(offsets.length);
            data.write(changed, end, changed.length - end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Compares strings rather than records: comparing records links method handles, which is slow.
     */
    private boolean isOneOf(List<Method> methods, int at) {
        int nameAndType = offsets[u2(at + 3)];
        String name = utf8(offsets[u2(nameAndType + 1)]);
        for (Method method : methods) {
            if (method.name.equals(name)
                    && method.owner.equals(utf8(offsets[u2(offsets[u2(at + 1)] + 1)]))
                    && method.descriptor.equals(utf8(offsets[u2(nameAndType + 3)]))) {
                return true;
            }
        }
        return false;
    }

    private String utf8(int at) {
        return new String(bytes, at + 3, u2(at + 1), StandardCharsets.UTF_8);
    }

    private int length(int at, int tag) {
        return switch (tag) {
            case UTF8 -> 3 + u2(at + 1);
            case LONG, DOUBLE -> 9;
            case CLASS, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            case 3, 4, 9, METHOD, 11, 12, 17, 18 -> 5;
            default ->
                    throw new IllegalArgumentException("unknown constant pool tag '" + tag + "'");
        };
    }

    private int u2(int at) {
        return view.getShort(at) & 0xFFFF;
    }
}
