/**
 * Writes a JUnit test that forces a recorded schedule on a JVM without the kit. Gates that are
 * inserted into the sources let the threads run in the recorded order.
 */
@NullMarked
package dev.simul.grader.replay.jvm;

import org.jspecify.annotations.NullMarked;
