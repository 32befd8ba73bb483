package dev.simul.checks.sample;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A student who keeps a pool for all calls. */
public final class Pools {
    private static final ExecutorService POOL = Executors.newSingleThreadExecutor();

    private Pools() {}

    public static Duration kept() throws Exception {
        return POOL.submit(Waiting::once).get();
    }

    public static Duration common() {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return Waiting.once();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .join();
    }
}
