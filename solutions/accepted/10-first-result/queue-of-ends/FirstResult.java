package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/** Makes each task add itself to a queue when it ends, and takes the tasks from the queue. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        BlockingQueue<FutureTask<T>> ended = new LinkedBlockingQueue<>();
        List<FutureTask<T>> running = new ArrayList<>();
        for (Callable<T> task : tasks) {
            FutureTask<T> future =
                    new FutureTask<>(task) {
                        @Override
                        protected void done() {
                            ended.add(this);
                        }
                    };
            running.add(future);
            new Thread(future).start();
        }
        try {
            for (int left = tasks.size(); left > 1; left--) {
                FutureTask<T> next = ended.take();
                if (next.state() == FutureTask.State.SUCCESS) {
                    return next.get();
                }
            }
            return ended.take().get();
        } finally {
            running.forEach(task -> task.cancel(true));
        }
    }
}
