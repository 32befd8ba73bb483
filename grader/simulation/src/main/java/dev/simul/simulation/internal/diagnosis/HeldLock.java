package dev.simul.simulation.internal.diagnosis;

/**
 * A lock or permit that a thread holds and another thread waits for.
 *
 * @param lock the lock, monitor or semaphore
 * @param kind how the lock is held
 */
record HeldLock(Object lock, WaitEdge.Kind kind) {}
