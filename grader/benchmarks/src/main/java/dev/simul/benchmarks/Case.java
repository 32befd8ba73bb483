package dev.simul.benchmarks;

import java.util.Map;

/**
 * A benchmark, with the number of warm-up runs and the number of timed runs.
 *
 * @param method the name of the benchmark method
 * @param parameters the value of each parameter of the benchmark, by name
 * @param warmups the number of runs before the timed runs
 * @param runs the number of timed runs
 */
record Case(String method, Map<String, String> parameters, int warmups, int runs) {}
