package dev.simul.simulation.internal.race;

import dev.simul.simulation.internal.sharing.ArgumentEffect;
import dev.simul.simulation.internal.sharing.CallEffect;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps views and wrappers, such as iterators and key sets, to the objects that they give access to.
 */
final class BackingObjects {
    private final Map<Object, Object> viewed = new IdentityHashMap<>();
    private final Map<Object, Object> wrapped = new IdentityHashMap<>();
    private final Set<Object> overEntries = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Records the result of a call, which may be a view or a wrapper.
     *
     * @param receiver the object on which the method was called, or the argument that the result
     *     views or wraps
     * @param backing the object that the receiver is a view of, or the receiver itself
     * @param effect the effect of the method
     */
    void record(Object result, Object receiver, Object backing, CallEffect effect) {
        int argument = effect.backingArgument();
        if (argument >= 0 && effect.argument(argument) == ArgumentEffect.GUARDED) {
            wrapped.put(result, backing);
        } else if (argument >= 0) {
            viewed.put(result, backing);
        } else if (effect.result() != CallEffect.Result.OTHER) {
            viewed.put(result, backing);
            if (effect.result() == CallEffect.Result.ENTRIES || overEntries.contains(receiver)) {
                overEntries.add(result);
            }
        } else if (result instanceof Map.Entry && overEntries.contains(receiver)) {
            viewed.put(result, backing);
        }
    }

    /**
     * Returns the object that a call accesses: the object behind a view, or the called object
     * itself.
     */
    Object keyOf(Object object) {
        Object key = viewed.get(object);
        return key == null ? object : key;
    }

    /** Returns the object that a wrapper guards, or null if that object is not known. */
    @Nullable Object wrappedBy(Object wrapper) {
        return wrapped.get(wrapper);
    }
}
