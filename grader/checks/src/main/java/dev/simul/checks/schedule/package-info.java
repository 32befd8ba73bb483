/**
 * The schedule on which a check ran, step by step: as data, as text that programs exchange, and as
 * a picture. It has one column for each thread and one row for each step.
 */
@NullMarked
package dev.simul.checks.schedule;

import org.jspecify.annotations.NullMarked;
