package dev.simul.simulation.internal.agent;

import dev.simul.simulation.internal.patch.JdkPatches;
import java.nio.ByteBuffer;

/**
 * A class of the JDK with its changes.
 *
 * @param name its name in internal form
 * @param original the checksum of the class file that was changed
 * @param content the changed class file, which may be a part of something larger
 */
record PatchedClass(String name, long original, ByteBuffer content) {

    static PatchedClass of(String name, byte[] original) {
        byte[] woven = JdkPatches.weave(name, original);
        return new PatchedClass(name, Checksum.of(original), ByteBuffer.wrap(woven));
    }

    /** Returns its name as Java has it. */
    String className() {
        return name.replace('/', '.');
    }

    /** Tells whether this is what comes of a class file. */
    boolean isOf(byte[] classFile) {
        return Checksum.of(classFile) == original;
    }

    /** Returns the changed class file. */
    byte[] bytes() {
        byte[] bytes = new byte[content.remaining()];
        content.get(content.position(), bytes);
        return bytes;
    }
}
