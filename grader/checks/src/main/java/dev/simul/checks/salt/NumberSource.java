package dev.simul.checks.salt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the numbers of a check. Without a key, each number is the usual one. With a key, a number
 * depends on the key and on its name alone, so that it is the same in each run, and nobody can
 * foresee it who does not know the key. Safe for use by several threads.
 */
public final class NumberSource {
    /** A source without a key. */
    public static final NumberSource USUAL = new NumberSource(null);

    private static final String ALGORITHM = "HmacSHA256";

    private static volatile boolean keyed;

    private final @Nullable Mac hash;

    private NumberSource(@Nullable Mac hash) {
        this.hash = hash;
    }

    /**
     * Creates a source with a key. The cipher is loaded here, outside any simulation.
     *
     * @param key the key of the check, at least one byte
     * @return the source
     */
    public static NumberSource of(byte[] key) {
        try {
            Mac hash = Mac.getInstance(ALGORITHM);
            hash.init(new SecretKeySpec(key, ALGORITHM));
            hash.doFinal();
            keyed = true;
            return new NumberSource(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /**
     * Chooses a number.
     *
     * @param name the name of the number, unique in the check
     * @param usual supplies the number that is used without a key
     * @param least the smallest number
     * @param most the largest number, not below the smallest
     * @return the usual number, or one from {@code least} to {@code most}
     */
    public synchronized long choose(String name, LongSupplier usual, long least, long most) {
        if (hash == null) {
            return usual.getAsLong();
        }
        byte[] code = hash.doFinal(name.getBytes(StandardCharsets.UTF_8));
        // Of 2 to the 63 values, a range of numbers in a check favours none noticeably.
        long any = ByteBuffer.wrap(code).getLong() >>> 1;
        return least + any % Math.addExact(Math.subtractExact(most, least), 1);
    }

    /**
     * Returns whether this JVM has created a source with a key. If not, all numbers of all checks
     * are the usual ones.
     */
    public static boolean anyHasKey() {
        return keyed;
    }

    /** Returns whether there is no key. */
    public boolean isUsual() {
        return hash == null;
    }
}
