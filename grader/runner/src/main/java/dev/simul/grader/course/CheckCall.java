package dev.simul.grader.course;

/**
 * The test method of a check.
 *
 * @param id the check's id
 * @param className the class of the method, with its package
 * @param methodName the method
 */
public record CheckCall(String id, String className, String methodName) {}
