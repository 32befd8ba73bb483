/** How the JDK is changed. */
@NullMarked
package dev.simul.simulation.jdk;

import org.jspecify.annotations.NullMarked;
