/** The formats of a proof: text, JSON and an HTML page. */
@NullMarked
package dev.simul.grader.proof.page;

import org.jspecify.annotations.NullMarked;
