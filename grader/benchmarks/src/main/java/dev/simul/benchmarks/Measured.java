package dev.simul.benchmarks;

/**
 * The measurements of all simulations with the same number of threads.
 *
 * @param threads the number of threads
 * @param millis the median time of a simulation, in milliseconds
 * @param mebibytes the heap in use while all threads sleep, in MiB
 */
record Measured(int threads, double millis, double mebibytes) {

    double nanosPerSleep() {
        return millis * 1e6 / ((double) threads * GrowthBenchmarks.SLEEPS);
    }

    /**
     * Returns the ratio of the time of this measurement to the time that another measurement
     * predicts if times grow as n log n.
     */
    double overLogLinear(Measured other) {
        return millis / other.logLinear(threads);
    }

    /**
     * Returns the time, in milliseconds, that this measurement predicts for another number of
     * threads if times grow as n log n.
     */
    double logLinear(double count) {
        return millis * (count * Math.log(count)) / (threads * Math.log(threads));
    }
}
