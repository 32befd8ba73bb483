@NullMarked
package dev.simul.grader.lecture;

import org.jspecify.annotations.NullMarked;
