package dev.simul.grader.course;

/**
 * A check as the test method it is.
 *
 * @param id the check's id
 * @param className the class of the method, with its package
 * @param methodName the method
 */
public record CheckCall(String id, String className, String methodName) {}
