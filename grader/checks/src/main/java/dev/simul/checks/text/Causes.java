package dev.simul.checks.text;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the causes of a failure. */
public final class Causes {
    /** The limit is needed because a chain of causes may lead back to its beginning. */
    private static final int DEEPEST = 20;

    private Causes() {}

    /** Returns a failure and its causes, the outermost first; an empty stream for null. */
    public static Stream<Throwable> of(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
