package dev.simul.benchmarks;

/**
 * The lower bound: as many virtual threads as a model has, each of which yields as often as in the
 * model, on one carrier of the JDK's own scheduler. There is no clock, no queue and no lock.
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
