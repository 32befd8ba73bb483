/** Numbers the sites in code under test that access shared memory. */
@NullMarked
package dev.simul.simulation.internal.site;

import org.jspecify.annotations.NullMarked;
