package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.CallSitePatch.filterRead;
import static dev.simul.simulation.internal.patch.CallSitePatch.replaceCalls;
import static dev.simul.simulation.internal.patch.EntryPatch.returnInSimulation;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Patches for random values, so that the values depend only on the seed of the simulation. */
final class RandomPatches {
    private static final MethodPatch REVERSED = filterRead("REVERSE", "isReversed");

    /** Immutable collections choose the start and the direction of an iteration at random. */
    private static final List<MethodPatch> IMMUTABLE =
            List.of(filterRead("SALT32L", "salt"), REVERSED);

    private static final MethodPatch SEED =
            replaceCalls(
                    "<init>", "java/util/concurrent/atomic/AtomicLong", "getAndAdd", "nextSeed");

    /** The patches for each class, in the order in which they are applied. */
    static final Map<String, List<MethodPatch>> ALL =
            Map.ofEntries(
                    entry(
                            "java/util/concurrent/ThreadLocalRandom",
                            List.of(
                                    replaceCalls(
                                                    "localInit",
                                                    "java/util/concurrent/atomic/AtomicLong",
                                                    "getAndAdd",
                                                    "nextThreadSeed")
                                            .times(2),
                                    replaceCalls(
                                            "localInit",
                                            "java/util/concurrent/atomic/AtomicInteger",
                                            "addAndGet",
                                            "nextThreadProbe"),
                                    replaceCalls(
                                            "nextSeed",
                                            "java/lang/Thread",
                                            "threadId",
                                            "threadNumber"))),
                    entry(
                            "java/util/Collections",
                            List.of(
                                    returnInSimulation(
                                            "shuffle", "(Ljava/util/List;)V", "shuffle", 0))),
                    entry("java/util/ImmutableCollections$Set12", List.of(REVERSED.times(4))),
                    entry("java/util/ImmutableCollections$Set12$1", List.of(REVERSED.times(2))),
                    entry("java/util/ImmutableCollections$SetN$SetNIterator", IMMUTABLE),
                    entry("java/util/ImmutableCollections$MapN$MapNIterator", IMMUTABLE),
                    entry(
                            "java/util/Random",
                            List.of(returnInSimulation("seedUniquifier", "()J", "seedUniquifier"))),
                    entry("java/lang/Math", List.of(returnInSimulation("random", "()D", "random"))),
                    entry(
                            "java/security/SecureRandom",
                            List.of(returnInSimulation("nextBytes", "([B)V", "nextBytes", 1))),
                    entry("java/util/SplittableRandom", List.of(SEED)),
                    entry("jdk/internal/random/L128X1024MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L128X128MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L128X256MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L32X64MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L64X1024MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L64X128MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L64X128StarStarRandom", List.of(SEED)),
                    entry("jdk/internal/random/L64X256MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/Xoroshiro128PlusPlus", List.of(SEED)),
                    entry("jdk/internal/random/Xoshiro256PlusPlus", List.of(SEED)));

    private RandomPatches() {}
}
