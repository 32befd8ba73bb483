package dev.simul.simulation.internal.diagnosis;

/**
 * What a thread holds that another thread waits for.
 *
 * @param lock the lock, monitor or semaphore
 * @param kind as what it is held
 */
record HeldLock(Object lock, WaitEdge.Kind kind) {}
