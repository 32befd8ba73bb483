/** What the course's reference answer does, shown in reports beside what a submission does. */
@NullMarked
package dev.simul.grader.reference;

import org.jspecify.annotations.NullMarked;
