package dev.simul.grader.protocol;

/** What the child JVM that compiles is asked to do. */
public sealed interface CompilerRequest permits CompileRequest, BatchCompileRequest {}
