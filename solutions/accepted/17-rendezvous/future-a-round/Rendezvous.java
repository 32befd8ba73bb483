package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Uses a future for each round; the last thread to arrive completes the future. */
public final class Rendezvous {
    private final int parties;
    private int arrived;
    private CompletableFuture<Void> round = new CompletableFuture<>();

    public Rendezvous(int parties) {
        this.parties = parties;
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        CompletableFuture<Void> mine;
        int place;
        synchronized (this) {
            mine = round;
            place = arrived++;
            if (arrived == parties && mine.complete(null)) {
                arrived = 0;
                round = new CompletableFuture<>();
            }
        }
        try {
            mine.get();
        } catch (InterruptedException e) {
            mine.completeExceptionally(e);
            throw e;
        } catch (ExecutionException e) {
            throw new BrokenBarrierException();
        }
        return place;
    }
}
