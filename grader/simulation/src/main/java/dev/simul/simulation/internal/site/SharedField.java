package dev.simul.simulation.internal.site;

/**
 * A field of a class under test. Two fields are the same if the same class declares them under the
 * same name; a field in a subclass that hides a field of its superclass is a different field.
 * {@link SiteTable} has one object for each field, so fields are compared by identity, which is the
 * fastest way at each access.
 */
public final class SharedField {
    private final String name;

    SharedField(String name) {
        this.name = name;
    }

    /** Returns the names of the declaring class and of the field, as {@code Account#balance}. */
    @Override
    public String toString() {
        return name;
    }
}
