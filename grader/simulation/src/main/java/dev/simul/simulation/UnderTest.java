package dev.simul.simulation;

/**
 * Marks a class loader whose classes are under test: they are given loop edges, so that one that
 * goes round without waiting is stopped and named.
 */
public interface UnderTest {}
