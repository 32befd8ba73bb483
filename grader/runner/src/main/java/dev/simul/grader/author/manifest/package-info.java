/**
 * Edits the text of a manifest. A YAML parser says where each entry is, and only these characters
 * are changed, so that comments and layout are kept.
 */
@NullMarked
package dev.simul.grader.author.manifest;

import org.jspecify.annotations.NullMarked;
