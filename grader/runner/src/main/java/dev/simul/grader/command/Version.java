package dev.simul.grader.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Returns the versions of the kit and of the JDK it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(
                        Version.class.getPackage().getImplementationVersion(), "development");
        return new String[] {"simul " + version + " (JDK " + Runtime.version() + ")"};
    }
}
