package dev.simul.simulation;

import org.jspecify.annotations.Nullable;

/**
 * One place in the code under test that touches what threads may share.
 *
 * @param className the class it is in, as {@code Class.getName} has it
 * @param method the method it is in
 * @param file the source file, or null where the class file names none
 * @param line the line, or -1 where the class file names none
 * @param owner the class that declares the field or method
 * @param member the field or the method, or "" for an element of an array
 * @param kind what is done there
 * @param writes whether it changes what it touches
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

    /** What is done at a place. */
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
     * Returns the place as a stack trace has it.
     *
     * @return a frame
     */
    public StackTraceElement frame() {
        return new StackTraceElement(className, method, file, line);
    }

    /**
     * Says what is done there.
     *
     * @return "writes total", "calls AtomicInteger.set" …
     */
    public String describe() {
        return switch (kind) {
            case FIELD, VOLATILE -> (writes ? "writes " : "reads ") + member;
            case ELEMENT -> (writes ? "writes" : "reads") + " an element of an array";
            case CALL ->
                    member.equals("<init>")
                            ? "makes a new " + ownerName()
                            : "calls " + ownerName() + "." + member;
            case MONITOR -> "enters a synchronized block";
        };
    }

    String ownerName() {
        return owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
    }
}
