package dev.simul.simulation.internal.jdk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation must know about one release of the JDK, as far as releases differ. What is the
 * same in all supported releases is in {@link Member}, in {@link VirtualThreadState} and in {@code
 * internal.patch}. The checksums of methods are in {@link MethodBodies}.
 *
 * @param release the feature number of the release
 * @param features the features of the JDK that only some of the supported releases have
 */
public record JdkFacts(int release, Set<Feature> features) {

    /** A feature of the JDK that only some of the supported releases have. */
    public enum Feature {
        /**
         * To read the stack of a virtual thread, the JDK suspends the thread and submits it to its
         * scheduler once more. Without this feature, the JVM reads the stack.
         */
        STACK_READ_BY_SUSPENSION,
        /**
         * A virtual thread that terminates counts down a latch. Without this feature, it notifies
         * the threads that wait on its monitor, as platform threads do.
         */
        JOIN_BY_LATCH,
        /**
         * A virtual thread submits its steps to a fork-join pool as tasks of the pool. Without this
         * feature, it calls {@code execute}.
         */
        STEPS_AS_POOL_TASKS,
        /**
         * A virtual thread that waits until another thread has initialized a class is unmounted.
         * Without this feature, it blocks its carrier.
         */
        UNMOUNT_DURING_CLASS_INITIALIZATION,
        /** A subtask of a structured scope checks the identity of the current thread. */
        SUBTASK_THREAD_CHECK
    }

    /** The supported releases, the oldest first. */
    public static final List<JdkFacts> ALL =
            List.of(
                    new JdkFacts(
                            25, Set.of(Feature.STACK_READ_BY_SUSPENSION, Feature.JOIN_BY_LATCH)),
                    new JdkFacts(
                            26,
                            Set.of(
                                    Feature.STACK_READ_BY_SUSPENSION,
                                    Feature.JOIN_BY_LATCH,
                                    Feature.STEPS_AS_POOL_TASKS,
                                    Feature.UNMOUNT_DURING_CLASS_INITIALIZATION,
                                    Feature.SUBTASK_THREAD_CHECK)),
                    new JdkFacts(
                            27,
                            Set.of(
                                    Feature.STEPS_AS_POOL_TASKS,
                                    Feature.UNMOUNT_DURING_CLASS_INITIALIZATION,
                                    Feature.SUBTASK_THREAD_CHECK)));

    /** Returns the facts of a release, or null if the release is not supported. */
    public static @Nullable JdkFacts of(Runtime.Version version) {
        for (JdkFacts facts : ALL) {
            if (facts.release == version.feature()) {
                return facts;
            }
        }
        return null;
    }

    /**
     * Returns the facts of the JDK that this program runs on.
     *
     * @throws IllegalStateException if the release is not supported
     */
    public static JdkFacts current() {
        JdkFacts facts = of(Runtime.version());
        if (facts == null) {
            throw new IllegalStateException(
                    "expected " + supported() + ", found JDK " + Runtime.version());
        }
        return facts;
    }

    /** Returns the supported releases in words. */
    public static String supported() {
        return "JDK "
                + ALL.subList(0, ALL.size() - 1).stream()
                        .map(facts -> Integer.toString(facts.release))
                        .collect(Collectors.joining(", "))
                + " or "
                + ALL.getLast().release;
    }

    /** Returns whether the release has a feature. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
