package dev.simul.grader.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Says which kit this is, and on which JDK it runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(
                        Version.class.getPackage().getImplementationVersion(), "development");
        return new String[] {"simul " + version + " (JDK " + Runtime.version() + ")"};
    }
}
