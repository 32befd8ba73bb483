package dev.simul.grader.command.kit;

import dev.simul.checks.manifest.KitVersion;
import picocli.CommandLine.IVersionProvider;

/** Returns the versions of the kit and of the JDK it runs on. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "simul " + KitVersion.current().text() + " (JDK " + Runtime.version() + ")"
        };
    }
}
