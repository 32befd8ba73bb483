package dev.simul.simulation.internal.race;

import dev.simul.simulation.internal.site.SharedField;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a thread is about to access.
 *
 * @param target the object that holds the variable
 * @param part the variable within the object: a field, an index, or the object's content
 * @param writes whether the access changes the variable
 * @param what the name of the variable in reports
 */
record SharedVariable(Object target, Object part, boolean writes, String what) {
    /**
     * The whole content of an object of the JDK. The elements of a list are also variables, and are
     * parts of the list's content.
     */
    static final Object CONTENT = "content";

    /** Returns the object that holds a field: the field itself if it is static. */
    static Object holderOf(@Nullable Object object, SharedField field) {
        return object == null ? field : object;
    }

    static SharedVariable content(Object target, boolean writes) {
        return new SharedVariable(target, CONTENT, writes, nameOf(target));
    }

    /** Returns the name of an object in reports, such as "an ArrayList". */
    static String nameOf(Object target) {
        String name = target.getClass().getSimpleName();
        return (!name.isEmpty() && "AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** Returns whether two variables of the same object overlap. */
    boolean overlaps(SharedVariable other) {
        return part.equals(other.part)
                || (part == CONTENT && other.part instanceof Integer)
                || (other.part == CONTENT && part instanceof Integer);
    }

    static String elementOf(Object array) {
        return "an element of " + nameOf(array);
    }
}
