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
    /**
     * All that an object of the JDK holds. Of a list, elements are variables too: parts of this.
     */
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

    /** Returns whether two variables of one object have something in common. */
    boolean overlaps(SharedVariable other) {
        return part.equals(other.part)
                || (part == CONTENT && other.part instanceof Integer)
                || (other.part == CONTENT && part instanceof Integer);
    }

    static String elementOf(Object array) {
        return "an element of " + nameOf(array);
    }
}
