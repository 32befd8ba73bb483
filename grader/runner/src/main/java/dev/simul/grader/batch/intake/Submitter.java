package dev.simul.grader.batch.intake;

/**
 * A person who handed in a submission, as described by the learning platform.
 *
 * @param name the name, or an empty string
 * @param email the e-mail address, or an empty string
 * @param id the student number, or an empty string
 */
public record Submitter(String name, String email, String id) {}
