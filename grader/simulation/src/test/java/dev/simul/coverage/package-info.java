/** Cases of every way of the JDK to wait or to read a clock: each is exact, or refused by name. */
@NullMarked
package dev.simul.coverage;

import org.jspecify.annotations.NullMarked;
