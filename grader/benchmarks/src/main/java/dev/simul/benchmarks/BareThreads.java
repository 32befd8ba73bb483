package dev.simul.benchmarks;

/**
 * The floor: as many threads as a model has, each giving way as often as there, on one carrier of
 * the JDK's own scheduler. No clock, no queue, no lock.
 */
final class BareThreads {
    private BareThreads() {}

    static long yielding(int count, int yields) throws InterruptedException {
        Thread main =
                Thread.startVirtualThread(
                        ThreadModels.unchecked(() ->
                                ThreadModels.inThreads(
                                        count,
                                        number ->
                                                () -> {
                                                    for (int i = 0; i < yields; i++) {
                                                        Thread.yield();
                                                    }
                                                })));
        main.join();
        return 0;
    }
}
