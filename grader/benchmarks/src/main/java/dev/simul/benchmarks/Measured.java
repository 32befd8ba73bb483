package dev.simul.benchmarks;

/**
 * What was seen of simulations of one size.
 *
 * @param threads how many threads there are
 * @param millis the median of the times that one simulation takes
 * @param mebibytes the heap in use while all threads sleep
 */
record Measured(int threads, double millis, double mebibytes) {

    double nanosPerSleep() {
        return millis * 1e6 / ((double) threads * GrowthBenchmarks.SLEEPS);
    }

    /** Returns how many times as long this takes as n log n through another measurement says. */
    double overLogLinear(Measured other) {
        return millis / other.logLinear(threads);
    }

    /** Returns the milliseconds for a number of threads, by n log n through this measurement. */
    double logLinear(double count) {
        return millis * (count * Math.log(count)) / (threads * Math.log(threads));
    }
}
