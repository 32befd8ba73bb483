package dev.simul.grader.mutant;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Recognises class files that do the same: those that differ at most in their line numbers, in the
 * names of their local variables, and in the order of their constants.
 */
final class Fingerprint {
    private static final ClassFile WITHOUT_DEBUG =
            ClassFile.of(
                    ClassFile.DebugElementsOption.DROP_DEBUG,
                    ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                    ClassFile.ConstantPoolSharingOption.NEW_POOL,
                    ClassFile.StackMapsOption.DROP_STACK_MAPS);

    private Fingerprint() {}

    /** Returns a text that is equal for class files that do the same. */
    static String of(Map<String, byte[]> classes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(classes)
                    .forEach((path, bytes) -> {
                        digest.update(path.getBytes(StandardCharsets.UTF_8));
                        digest.update(
                                WITHOUT_DEBUG.transformClass(
                                        WITHOUT_DEBUG.parse(bytes), ClassTransform.ACCEPT_ALL));
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
