/**
 * Starts a course in a folder of its own. It has one task of the kit's course, which is proven, and
 * poms that use the kit's artifacts.
 */
@NullMarked
package dev.simul.grader.init;

import org.jspecify.annotations.NullMarked;
