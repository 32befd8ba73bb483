/** A task whose checks end in every way a check can end; its checks are no tests themselves. */
@NullMarked
package dev.simul.trial.outcomes;

import org.jspecify.annotations.NullMarked;
