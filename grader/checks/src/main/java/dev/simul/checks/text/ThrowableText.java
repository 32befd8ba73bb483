package dev.simul.checks.text;

import org.jspecify.annotations.Nullable;

/** Formats an exception in one line, with its causes. */
public final class ThrowableText {
    private static final int MOST_CAUSES = 3;
    private static final int MOST_CHARACTERS = 160;

    private ThrowableText() {}

    /**
     * Formats an exception.
     *
     * @param failure any exception or error
     * @return a text such as "IllegalStateException: no seat left, caused by …"
     */
    public static String of(Throwable failure) {
        if (failure instanceof IncompatibleClassChangeError
                || failure instanceof NoClassDefFoundError) {
            return one(failure)
                    + ", because the name, parameters or modifiers differ from those in the stub";
        }
        StringBuilder text = new StringBuilder(one(failure));
        Throwable cause = failure.getCause();
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            text.append(", caused by ").append(one(cause));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String one(Throwable failure) {
        String name = Phrases.className(failure.getClass());
        String message = messageOf(failure);
        return message == null || message.isBlank() ? name : name + ": " + shortened(message);
    }

    /**
     * Returns the message of a throwable, unless the throwable is only a wrapper whose message
     * repeats the cause.
     */
    private static @Nullable String messageOf(Throwable failure) {
        try {
            String message = failure.getMessage();
            Throwable cause = failure.getCause();
            return cause != null && cause.toString().equals(message) ? null : message;
        } catch (RuntimeException | StackOverflowError e) {
            return "(its message cannot be read)";
        }
    }

    private static String shortened(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() > MOST_CHARACTERS
                ? line.substring(0, MOST_CHARACTERS - 1) + "…"
                : line;
    }
}
