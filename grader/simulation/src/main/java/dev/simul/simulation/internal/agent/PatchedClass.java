package dev.simul.simulation.internal.agent;

import dev.simul.simulation.internal.patch.JdkAudit;
import java.nio.ByteBuffer;

/**
 * A patched class of the JDK.
 *
 * @param name the name of the class in internal form
 * @param original the checksum of the class file that was patched
 * @param content the patched class file, which may be part of a larger buffer
 */
record PatchedClass(String name, long original, ByteBuffer content) {

    static PatchedClass of(JdkAudit.Patched patched) {
        return new PatchedClass(
                patched.name(),
                Checksum.of(patched.original()),
                ByteBuffer.wrap(patched.changed()));
    }

    /** Returns the binary name of the class. */
    String className() {
        return name.replace('/', '.');
    }

    /** Returns whether this is the patched form of a class file. */
    boolean isOf(byte[] classFile) {
        return Checksum.of(classFile) == original;
    }

    /** Returns the patched class file. */
    byte[] bytes() {
        byte[] bytes = new byte[content.remaining()];
        content.get(content.position(), bytes);
        return bytes;
    }
}
