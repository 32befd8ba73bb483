/** What check authors write against: a JUnit 5 extension and assertions over virtual time. */
@NullMarked
package dev.simul.checks;

import org.jspecify.annotations.NullMarked;
