package dev.simul.benchmarks;

import java.util.Map;

/**
 * A benchmark to run, and how often before and while it is timed.
 *
 * @param method the name of its method
 * @param parameters the value of each of its parameters
 * @param warmups how often it is run before it is timed
 * @param runs how often it is timed
 */
record Case(String method, Map<String, String> parameters, int warmups, int runs) {}
