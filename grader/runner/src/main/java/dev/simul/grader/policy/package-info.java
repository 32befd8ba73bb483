/**
 * The policies of a class: what is made of the points that the checks give. Everything here is a
 * function of its parameters, so the same report and circumstances always give the same score.
 */
@NullMarked
package dev.simul.grader.policy;

import org.jspecify.annotations.NullMarked;
