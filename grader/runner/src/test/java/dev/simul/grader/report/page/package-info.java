@NullMarked
package dev.simul.grader.report.page;

import org.jspecify.annotations.NullMarked;
