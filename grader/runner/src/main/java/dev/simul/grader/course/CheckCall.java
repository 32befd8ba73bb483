package dev.simul.grader.course;

/**
 * The test method of a check.
 *
 * @param id the check's id
 * @param className the name of the class that declares the method, with its package
 * @param methodName the name of the method
 */
public record CheckCall(String id, String className, String methodName) {}
