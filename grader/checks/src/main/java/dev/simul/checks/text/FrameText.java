package dev.simul.checks.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats a stack frame for people to read. */
public final class FrameText {
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    private FrameText() {}

    /**
     * Formats a frame without the package. A lambda is shown as the method that contains the
     * lambda.
     *
     * @param frame any frame
     * @return a text such as "WaitN.waitN(WaitN.java:27)"
     */
    public static String of(StackTraceElement frame) {
        String name = frame.getClassName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        String file = frame.getFileName();
        return simple.replaceAll("\\$\\d+", "").replace('$', '.')
                + method(frame.getMethodName())
                + "("
                + (file == null ? topLevel(simple) + ".java" : file)
                + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "")
                + ")";
    }

    private static String method(String name) {
        Matcher lambda = LAMBDA.matcher(name);
        String written = lambda.matches() ? lambda.group(1) : name;
        return switch (written) {
            case "<init>", "new", "<clinit>", "static" -> "";
            default -> "." + written;
        };
    }

    /** Returns the name of the top-level class that contains a class. */
    public static String topLevel(String className) {
        int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
        return nested < 0 ? className : className.substring(0, nested);
    }
}
