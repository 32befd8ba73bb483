/** The HTML page that shows what a class has in common. */
@NullMarked
package dev.simul.grader.batch.page;

import org.jspecify.annotations.NullMarked;
