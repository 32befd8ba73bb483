package dev.simul.grader.replay.jvm;

/**
 * A part of a schedule in which one thread runs.
 *
 * @param thread the id of the thread
 * @param name the name of the thread
 * @param gates the number of gates that the thread passes
 * @param last what the thread does behind the last gate, for people to read
 */
record Turn(int thread, String name, int gates, String last) {}
