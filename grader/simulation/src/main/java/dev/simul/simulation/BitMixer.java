package dev.simul.simulation;

/** Spreads numbers that are close together, such as seeds, over all 64 bits. */
public final class BitMixer {
    private BitMixer() {}

    /**
     * Returns a number that depends on every bit of a given number. The function is the finalizer
     * of SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA
     * 2014).
     *
     * @param value any number
     * @return the mixed number; different values give different numbers
     */
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
