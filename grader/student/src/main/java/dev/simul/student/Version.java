package dev.simul.student;

import picocli.CommandLine.IVersionProvider;

/** The version of the handout, which is the version of the jar that runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"simul " + (version == null ? "(not packed)" : version)};
    }
}
