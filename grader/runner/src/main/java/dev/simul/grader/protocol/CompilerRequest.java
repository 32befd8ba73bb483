package dev.simul.grader.protocol;

/** A request to the child JVM that compiles. */
public sealed interface CompilerRequest permits CompileRequest, BatchCompileRequest {}
