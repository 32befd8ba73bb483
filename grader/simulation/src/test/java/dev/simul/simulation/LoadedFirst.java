package dev.simul.simulation;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Loads classes under test before the first simulation, and then runs them. */
public final class LoadedFirst {
    private LoadedFirst() {}

    static final class Delayed implements Callable<Object> {
        @Override
        public Object call() {
            return new CompletableFuture<Integer>()
                    .completeOnTimeout(1, 5, TimeUnit.SECONDS)
                    .join();
        }
    }

    static final class Timed implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            Timer timer = new Timer();
            CountDownLatch rung = new CountDownLatch(1);
            TimerTask ring =
                    new TimerTask() {
                        @Override
                        public void run() {
                            rung.countDown();
                            timer.cancel();
                        }
                    };
            timer.schedule(ring, 2000);
            rung.await();
            return timer;
        }
    }

    /** Prints how long the bodies took. */
    public static void main(String[] arguments) throws Exception {
        IsolatedClass.load(Delayed.class);
        IsolatedClass.load(Timed.class);
        System.out.println(
                Simulation.run(IsolatedClass.body(Delayed.class)).elapsed()
                        + " "
                        + Simulation.run(IsolatedClass.body(Timed.class)).elapsed());
    }
}
