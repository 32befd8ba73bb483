// rejected by: interruption-breaks-it
// advice: interrupted-after-the-round
package dev.simul.task.rendezvous;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Breaks the current round, even if the interrupted thread belongs to the round before. */
public final class Rendezvous {
    private record State(long round, List<Thread> waiting, boolean broken) {
        State arrive(Thread thread, int parties) {
            if (broken) {
                return this;
            }
            if (waiting.size() == parties - 1) {
                return new State(round + 1, List.of(), false);
            }
            List<Thread> together = new ArrayList<>(waiting);
            together.add(thread);
            return new State(round, List.copyOf(together), false);
        }

        State breakUp() {
            return new State(round, List.of(), true);
        }

        boolean goesOn(long roundOfOneWhoWaits) {
            return round == roundOfOneWhoWaits && !broken;
        }
    }

    private final int parties;
    private final AtomicReference<State> state =
            new AtomicReference<>(new State(0, List.of(), false));

    public Rendezvous(int parties) {
        this.parties = parties;
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        Thread me = Thread.currentThread();
        State before = state.getAndUpdate(now -> now.arrive(me, parties));
        if (before.broken()) {
            throw new BrokenBarrierException();
        }
        int place = before.waiting().size();
        if (place == parties - 1) {
            before.waiting().forEach(LockSupport::unpark);
        } else {
            waitForEndOf(before.round());
        }
        return place;
    }

    private void waitForEndOf(long round) throws InterruptedException, BrokenBarrierException {
        while (state.get().goesOn(round)) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                State before = state.getAndUpdate(State::breakUp);
                before.waiting().forEach(LockSupport::unpark);
                throw new InterruptedException();
            }
        }
        if (state.get().round() == round) {
            throw new BrokenBarrierException();
        }
    }
}
