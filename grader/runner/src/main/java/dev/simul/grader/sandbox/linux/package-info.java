/**
 * The system calls by which a thread of the grader confines itself on Linux before it starts child
 * processes, which inherit its confinement.
 */
@NullMarked
package dev.simul.grader.sandbox.linux;

import org.jspecify.annotations.NullMarked;
