package dev.simul.simulation;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Distinguishes frames of the code under test from frames of the JDK and of the simulation. */
public final class StackFrames {
    private StackFrames() {}

    public static boolean isOutsideJdk(StackTraceElement frame) {
        String module = frame.getModuleName();
        if (module != null && (module.startsWith("java.") || module.startsWith("jdk."))) {
            return false;
        }
        return !isSimulation(frame);
    }

    public static boolean isJdk(String type) {
        return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
    }

    public static boolean isSimulation(StackTraceElement frame) {
        return isHook(frame) || isSimulation(frame.getClassName());
    }

    public static boolean isSimulation(String type) {
        return type.startsWith("dev.simul.simulation.") && !type.contains("Test");
    }

    static boolean isHook(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.SimulationHooks");
    }

    /** Returns the stack of the running thread. */
    public static List<StackTraceElement> here() {
        return List.of(Thread.currentThread().getStackTrace());
    }

    /** Returns the innermost frame that matches, or null. */
    public static @Nullable StackTraceElement first(
            List<StackTraceElement> stack, Predicate<StackTraceElement> wanted) {
        return stack.stream().filter(wanted).findFirst().orElse(null);
    }

    /** Returns a stack without the frames of the simulation at its top. */
    public static List<StackTraceElement> withoutHooks(List<StackTraceElement> stack) {
        // A worker of a fork-join pool has frames of the simulation below those of the program too.
        for (int i = 0; i < stack.size() && !isOutsideJdk(stack.get(i)); i++) {
            if (isHook(stack.get(i))) {
                return stack.subList(i + 1, stack.size());
            }
        }
        return stack;
    }

    /** Returns the file and the line of a frame, as in "Bank.java:14". */
    public static String fileAndLine(StackTraceElement frame) {
        String name = frame.getClassName();
        int dot = name.lastIndexOf('.');
        String simple = dot < 0 ? name : name.substring(dot + 1);
        int nested = simple.indexOf('$');
        String outer = nested < 0 ? simple : simple.substring(0, nested);
        String file = frame.getFileName();
        return (file == null ? outer + ".java" : file)
                + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "");
    }
}
