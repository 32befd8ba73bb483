package dev.simul.simulation;

/** Tells the frames of the code under test from those of the machinery. */
final class Frames {
    private Frames() {}

    static boolean isOutsideJdk(StackTraceElement frame) {
        String module = frame.getModuleName();
        if (module != null && (module.startsWith("java.") || module.startsWith("jdk."))) {
            return false;
        }
        return !isSimulation(frame);
    }

    static boolean isJdk(String type) {
        return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
    }

    static boolean isSimulation(StackTraceElement frame) {
        return isHook(frame) || isSimulation(frame.getClassName());
    }

    static boolean isSimulation(String type) {
        return type.startsWith("dev.simul.simulation.") && !type.contains("Test");
    }

    static boolean isHook(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.SimulationHooks");
    }

    static String shortly(StackTraceElement frame) {
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
