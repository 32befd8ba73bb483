/**
 * Creates what students receive: a folder with the open checks, and later an unlock file with
 * remedies and answers.
 */
@NullMarked
package dev.simul.grader.handout;

import org.jspecify.annotations.NullMarked;
