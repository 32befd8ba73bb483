package dev.simul.simulation;

import org.jspecify.annotations.Nullable;

/**
 * A place in the code under test that accesses shared memory.
 *
 * @param className the class it is in, as {@code Class.getName} returns it
 * @param method the method it is in
 * @param file the source file, or null if the class file names none
 * @param line the line, or -1 if the class file names none
 * @param owner the class that declares the field or method
 * @param member the field or the method, or "" for an element of an array
 * @param kind the kind of access
 * @param writes whether it changes what it accesses
 */
public record AccessSite(
        String className,
        String method,
        @Nullable String file,
        int line,
        String owner,
        String member,
        Kind kind,
        boolean writes) {

    /** A kind of access. */
    public enum Kind {
        /** A field that is neither final nor volatile is read or written. */
        FIELD,
        /** A volatile field is read or written. */
        VOLATILE,
        /** An element of an array is read or written. */
        ELEMENT,
        /** A method of the JDK is called. */
        CALL,
        /** A monitor is entered. */
        MONITOR
    }

    /**
     * Returns the place as a stack frame.
     *
     * @return the frame
     */
    public StackTraceElement frame() {
        return new StackTraceElement(className, method, file, line);
    }

    /**
     * Returns what is done there.
     *
     * @return "writes total", "calls AtomicInteger.set" …
     */
    public String describe() {
        return switch (kind) {
            case FIELD, VOLATILE -> (writes ? "writes " : "reads ") + member;
            case ELEMENT -> (writes ? "writes" : "reads") + " an element of an array";
            case CALL ->
                    member.equals("<init>")
                            ? "creates a new " + ownerName()
                            : "calls " + ownerName() + "." + member;
            case MONITOR -> "enters a synchronized block";
        };
    }

    String ownerName() {
        return owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
    }
}
