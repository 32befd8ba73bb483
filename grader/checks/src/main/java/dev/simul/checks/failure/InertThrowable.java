package dev.simul.checks.failure;

import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a throwable of a student's class. JUnit and Surefire call methods of the throwables
 * that they report, but outside the simulation no method of a student may run.
 */
public final class InertThrowable extends Throwable {
    @Serial private static final long serialVersionUID = 1L;

    /** The limit is needed because a chain of causes may lead back to its beginning. */
    private static final int DEEPEST = 20;

    /** If there are more throwables, those that would be reported are copied. */
    private static final int MOST = 1_000;

    private final String text;

    private InertThrowable(String text, @Nullable Throwable cause) {
        super(text, cause);
        this.text = text;
    }

    /**
     * Returns whether no throwable among a throwable, its causes and its suppressed exceptions is
     * of a student's class. No method of a student's class is called to find out.
     *
     * @param failure the throwable, or null
     * @return true if all of them may be used anywhere
     */
    public static boolean isPlain(@Nullable Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>();
        add(failure, seen, left);
        while (!left.isEmpty()) {
            Throwable next = left.pop();
            if (!isOfKitOrJdk(next.getClass()) || seen.size() > MOST) {
                return false;
            }
            add(next.getCause(), seen, left);
            for (Throwable suppressed : next.getSuppressed()) {
                add(suppressed, seen, left);
            }
        }
        return true;
    }

    private static void add(
            @Nullable Throwable failure, Set<Throwable> seen, Deque<Throwable> left) {
        if (failure != null && seen.add(failure)) {
            left.push(failure);
        }
    }

    /**
     * Copies a throwable and its causes, if one of them is of a student's class. Must be called in
     * a simulation.
     *
     * @param failure the throwable, or null
     * @return the copy, which prints the same text as the throwable; or the throwable itself
     */
    static @Nullable Throwable of(@Nullable Throwable failure) {
        return isPlain(failure) ? failure : copy(failure, 0);
    }

    private static @Nullable Throwable copy(@Nullable Throwable failure, int depth) {
        if (depth == DEEPEST) {
            return null;
        }
        if (failure == null || isPlain(failure)) {
            return failure;
        }
        InertThrowable copy;
        try {
            copy = new InertThrowable(failure.toString(), copy(failure.getCause(), depth + 1));
            copy.setStackTrace(failure.getStackTrace());
        } catch (Throwable broken) { // the methods of a student may throw anything
            copy = new InertThrowable(failure.getClass().getName(), null);
        }
        return copy;
    }

    private static boolean isOfKitOrJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null
                || loader == ClassLoader.getPlatformClassLoader()
                || loader == InertThrowable.class.getClassLoader();
    }

    /** Returns the text of the copied throwable, which begins with the name of its class. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // this is what the copied throwable returned
    public String toString() {
        return text;
    }
}
