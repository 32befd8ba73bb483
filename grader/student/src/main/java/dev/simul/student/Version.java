package dev.simul.student;

import picocli.CommandLine.IVersionProvider;

/** Returns the version of the handout, which is also the version of this jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"simul " + (version == null ? "(not packed)" : version)};
    }
}
