package dev.simul.simulation.internal.sharing;

import java.util.List;

/**
 * The effect of a method of the JDK on the object that it is called on and on its arguments.
 *
 * @param receiver the effect on the object that the method is called on
 * @param result the relation of the result to that object
 * @param optimistic whether the method begins an optimistic read, which counts only if it is
 *     validated
 * @param arguments the effects on the arguments; arguments beyond the end of the list are kept
 */
public record CallEffect(
        Receiver receiver, Result result, boolean optimistic, List<ArgumentEffect> arguments) {

    static final CallEffect NONE = new CallEffect(Receiver.APART, Result.OTHER, false, List.of());

    /** The effect of a method that reads its object and keeps its arguments. */
    public static final CallEffect READS =
            new CallEffect(Receiver.READS, Result.OTHER, false, List.of());

    /** The effect of a method that changes its object and keeps its arguments. */
    public static final CallEffect CHANGES =
            new CallEffect(Receiver.CHANGES, Result.OTHER, false, List.of());

    /** The effect of a method on the object that it is called on. */
    public enum Receiver {
        /** Neither reads nor changes the object. */
        APART,
        /** Reads the object. */
        READS,
        /** Reads the element whose index is the first argument. */
        READS_ELEMENT,
        /** Reads the number of elements of the object. */
        READS_SIZE,
        /** Changes the object, and reads the object that it iterates over. */
        STEPS,
        /** Changes the object. */
        CHANGES,
        /** Changes the element whose index is the first argument. */
        CHANGES_ELEMENT;

        /** Returns whether the object changes. */
        public boolean changes() {
            return this == CHANGES || this == CHANGES_ELEMENT;
        }

        /** Returns whether only one element, or the number of elements, is read or changed. */
        public boolean isPartial() {
            return this == READS_ELEMENT || this == READS_SIZE || this == CHANGES_ELEMENT;
        }
    }

    /** The relation of the result of a method to the object that it is called on. */
    public enum Result {
        /** A separate object, or no object. */
        OTHER,
        /** A view of the object the method is called on. */
        VIEW,
        /** A view of the object in which the entries are views too. */
        ENTRIES
    }

    /** Returns whether the method changes the object it is called on. */
    public boolean changes() {
        return receiver.changes();
    }

    /**
     * Returns the effect of the method on an argument.
     *
     * @param parameter the number of the parameter, from 0
     * @return the effect
     */
    public ArgumentEffect argument(int parameter) {
        return parameter < arguments.size() ? arguments.get(parameter) : ArgumentEffect.KEEPS;
    }

    /** Returns whether the method reads or changes the content of an argument. */
    public boolean usesArguments() {
        return arguments.contains(ArgumentEffect.READS)
                || arguments.contains(ArgumentEffect.CHANGES);
    }

    /**
     * Returns the number of the parameter that the result views or wraps, or -1 if there is none.
     */
    public int backingArgument() {
        for (int i = 0; i < arguments.size(); i++) {
            ArgumentEffect effect = arguments.get(i);
            if (effect == ArgumentEffect.VIEWED || effect == ArgumentEffect.GUARDED) {
                return i;
            }
        }
        return -1;
    }
}
