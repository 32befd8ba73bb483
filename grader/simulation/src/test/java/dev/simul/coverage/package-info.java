/** Every way of the JDK to wait or to tell the time, and that each is exact or refused by name. */
@NullMarked
package dev.simul.coverage;

import org.jspecify.annotations.NullMarked;
