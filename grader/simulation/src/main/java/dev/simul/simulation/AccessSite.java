package dev.simul.simulation;

import org.jspecify.annotations.Nullable;

/**
 * A place in the code under test that accesses shared memory.
 *
 * @param className the class that contains the place, as returned by {@code Class.getName}
 * @param method the method that contains the place
 * @param file the source file, or null if the class file does not name it
 * @param line the line number, or -1 if the class file does not contain it
 * @param owner the class that declares the accessed field or the called method
 * @param member the name of the field or method; "" for an array element or a synchronized block
 * @param kind the kind of access
 * @param writes whether the access changes the shared memory
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
     * Returns this place as a stack frame.
     *
     * @return the frame
     */
    public StackTraceElement frame() {
        return new StackTraceElement(className, method, file, line);
    }

    /**
     * Describes the access.
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
            case MONITOR ->
                    member.isEmpty()
                            ? "enters a synchronized block"
                            : "enters the synchronized method " + member;
        };
    }

    String ownerName() {
        return owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
    }
}
