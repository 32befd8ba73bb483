/** What a team without a course does with the annotation: its own classes, its own tests. */
@NullMarked
package dev.simul.plain;

import org.jspecify.annotations.NullMarked;
