// rejected by: interruption-breaks-it
// advice: shares-without-a-lock
package dev.simul.task.rendezvous;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Keeps the state that an interrupted thread found in a field that all threads use. */
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

        State breakUp(long roundOfOneWhoLeaves) {
            return round == roundOfOneWhoLeaves ? new State(round, List.of(), true) : this;
        }

        boolean goesOn(long roundOfOneWhoWaits) {
            return round == roundOfOneWhoWaits && !broken;
        }
    }

    private final int parties;
    private final AtomicReference<State> state =
            new AtomicReference<>(new State(0, List.of(), false));
    private State before;

    public Rendezvous(int parties) {
        this.parties = parties;
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        Thread me = Thread.currentThread();
        State found = state.getAndUpdate(now -> now.arrive(me, parties));
        if (found.broken()) {
            throw new BrokenBarrierException();
        }
        int place = found.waiting().size();
        if (place == parties - 1) {
            found.waiting().forEach(LockSupport::unpark);
        } else {
            waitForEndOf(found.round());
        }
        return place;
    }

    private void waitForEndOf(long round) throws InterruptedException, BrokenBarrierException {
        while (state.get().goesOn(round)) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                before = state.getAndUpdate(now -> now.breakUp(round));
                if (before.goesOn(round)) {
                    before.waiting().forEach(LockSupport::unpark);
                    throw new InterruptedException();
                }
                Thread.currentThread().interrupt();
            }
        }
        if (state.get().round() == round) {
            throw new BrokenBarrierException();
        }
    }
}
