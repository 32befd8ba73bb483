package dev.simul.grader.classof;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the benchmark. */
@Command(name = "class-of", sortOptions = false)
final class ClassOfOptions {
    @Parameters(paramLabel = "N", description = "The number of submissions.")
    int size;

    @Option(names = "--seed", description = "Decides which submission has which answers.")
    long seed = 1;

    @Option(names = "--rescore", description = "Also change one check's points, and score again.")
    boolean rescores;

    @Option(names = "--only", description = "fresh or reused: grade only with such JVMs.")
    String only = "";

    @Option(names = "--maven", description = "The number of submissions to run mvn test on.")
    int maven = 1;
}
