package dev.simul.grader.batch.page;

/**
 * A link to a report.
 *
 * @param name the name of the submission
 * @param address the address of the report, relative to the page
 */
public record Link(String name, String address) {}
