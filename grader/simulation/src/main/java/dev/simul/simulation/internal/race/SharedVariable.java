package dev.simul.simulation.internal.race;

import dev.simul.simulation.internal.site.SharedField;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a thread is about to access.
 *
 * @param target the object that holds it
 * @param part which of the object's variables it is: a field, an index, or its content
 * @param writes whether the access changes it
 * @param what what a report calls it
 */
record SharedVariable(Object target, Object part, boolean writes, String what) {
    /** The one variable that an object of the JDK is taken for. */
    static final Object CONTENT = "content";

    /** Returns the object that holds a field: the field itself if it is static. */
    static Object holderOf(@Nullable Object object, SharedField field) {
        return object == null ? field : object;
    }

    static SharedVariable content(Object target, boolean writes) {
        return new SharedVariable(target, CONTENT, writes, nameOf(target));
    }

    /** Returns what a report calls an object, as "an ArrayList". */
    static String nameOf(Object target) {
        String name = target.getClass().getSimpleName();
        return (!name.isEmpty() && "AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    static String elementOf(Object array) {
        return "an element of " + nameOf(array);
    }
}
