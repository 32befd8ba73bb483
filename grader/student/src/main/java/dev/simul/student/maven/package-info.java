/**
 * An extension of Maven for students: the verdicts on boards come last, without Maven's own lines
 * about them. Maven finds it by {@code maven.ext.class.path}, which needs no repository, and reads
 * only classes that are compiled for Java 8. So this package cannot use the annotations of
 * JSpecify; NullAway checks it without them.
 */
package dev.simul.student.maven;
