package dev.simul.simulation.internal.site;

/**
 * A field of a class under test. Two fields are the same if the same class declares them under the
 * same name: a field that a subclass shadows is another one.
 *
 * @param owner the name of the class that declares it
 * @param name its name
 */
public record SharedField(String owner, String name) {}
