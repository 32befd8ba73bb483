/**
 * Makes the page for a lecture: two answers to the same task, animated side by side in virtual
 * time. The page needs no network.
 */
@NullMarked
package dev.simul.grader.lecture;

import org.jspecify.annotations.NullMarked;
