package dev.simul.simulation.jdk;

import java.util.Arrays;

/**
 * A class of the JDK with its changes.
 *
 * @param name its name in internal form
 * @param original the checksum of the class file that was changed
 * @param bytes the changed class file
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, and given to the JVM only.
record WovenClass(String name, long original, byte[] bytes) {

    static WovenClass of(String name, byte[] original) {
        return new WovenClass(name, Checksum.of(original), Edits25.weave(name, original));
    }

    /** Tells whether this is what comes of a class file. */
    boolean isOf(byte[] classFile) {
        return Checksum.of(classFile) == original;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WovenClass that
                && name.equals(that.name)
                && original == that.original
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
