/**
 * Edits the poms of a course. An XML parser says where each module is, and only these characters
 * are changed.
 */
@NullMarked
package dev.simul.grader.author.maven;

import org.jspecify.annotations.NullMarked;
