package dev.simul.checks.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What students make of "count from many threads": right ones and wrong ones. */
public final class Tally {
    private final AtomicInteger atomic = new AtomicInteger();
    private final List<Integer> list = new ArrayList<>();
    private final Map<String, Integer> map = new HashMap<>();
    private int plain;
    private int guarded;

    /** A thread can be stopped between its read and its write. */
    public int plain() throws InterruptedException {
        together(() -> plain++);
        return plain;
    }

    public int guarded() throws InterruptedException {
        together(() -> {
            synchronized (this) {
                guarded++;
            }
        });
        return guarded;
    }

    public int atomic() throws InterruptedException {
        together(atomic::incrementAndGet);
        return atomic.get();
    }

    /** Each call is atomic, the two together are not. */
    public int inTwoCalls() throws InterruptedException {
        together(() -> atomic.set(atomic.get() + 1));
        return atomic.get();
    }

    public int inAList() throws InterruptedException {
        together(() -> list.add(1));
        return list.size();
    }

    public int inAMapBehindOneLock() throws InterruptedException {
        together(() -> {
            synchronized (map) {
                map.merge("all", 1, Integer::sum);
            }
        });
        return map.get("all");
    }

    private static void together(Runnable work) throws InterruptedException {
        Thread one = Thread.startVirtualThread(work);
        Thread other = Thread.startVirtualThread(work);
        one.join();
        other.join();
    }
}
