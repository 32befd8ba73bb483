/** Holds the wording of sources, messages and documents to plain English. */
@NullMarked
package dev.simul.language;

import org.jspecify.annotations.NullMarked;
