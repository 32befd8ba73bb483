/** A real browser in which tests open pages. */
@NullMarked
package dev.simul.grader.browser;

import org.jspecify.annotations.NullMarked;
