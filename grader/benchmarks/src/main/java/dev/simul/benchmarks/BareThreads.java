package dev.simul.benchmarks;

/**
 * Measures the lower bound: runs the same number of virtual threads as a model, on one carrier
 * thread of the JDK's scheduler. Each thread yields as many times as in the model, but there is no
 * clock, no queue and no lock.
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
