/**
 * The only place that knows private names of the JDK: what is hooked, how it is woven, and what is
 * asked of the simulation that runs on a carrier. Check {@link dev.simul.simulation.jdk.Jdk25}
 * first when a JDK changes.
 */
@NullMarked
package dev.simul.simulation.jdk;

import org.jspecify.annotations.NullMarked;
