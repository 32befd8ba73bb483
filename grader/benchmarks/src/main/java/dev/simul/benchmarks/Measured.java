package dev.simul.benchmarks;

/**
 * The measurements of simulations with one number of threads.
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
     * Returns the ratio of this time to the time that n log n predicts from another measurement.
     */
    double overLogLinear(Measured other) {
        return millis / other.logLinear(threads);
    }

    /**
     * Returns the milliseconds that n log n predicts for a number of threads from this measurement.
     */
    double logLinear(double count) {
        return millis * (count * Math.log(count)) / (threads * Math.log(threads));
    }
}
