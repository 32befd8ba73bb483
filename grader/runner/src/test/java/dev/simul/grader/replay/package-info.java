@NullMarked
package dev.simul.grader.replay;

import org.jspecify.annotations.NullMarked;
