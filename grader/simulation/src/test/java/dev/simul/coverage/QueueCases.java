package dev.simul.coverage;

import static dev.simul.coverage.WaitCase.after;
import static dev.simul.coverage.WaitCase.exact;
import static dev.simul.coverage.WaitCase.seconds;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Queues, exchangers and other ways to hand over objects. */
final class QueueCases {
    private QueueCases() {}

    static List<WaitCase> queues() {
        return Stream.of(
                        full("ArrayBlockingQueue", () -> filled(new ArrayBlockingQueue<>(1))),
                        empty("ArrayBlockingQueue", () -> new ArrayBlockingQueue<>(1)),
                        full("LinkedBlockingQueue", () -> filled(new LinkedBlockingQueue<>(1))),
                        empty("LinkedBlockingQueue", LinkedBlockingQueue::new),
                        full("LinkedBlockingDeque", () -> filled(new LinkedBlockingDeque<>(1))),
                        empty("LinkedBlockingDeque", LinkedBlockingDeque::new),
                        deque(),
                        boundless("PriorityBlockingQueue", PriorityBlockingQueue::new),
                        empty("PriorityBlockingQueue", PriorityBlockingQueue::new),
                        full("SynchronousQueue", SynchronousQueue::new),
                        empty("SynchronousQueue", SynchronousQueue::new),
                        boundless("LinkedTransferQueue", LinkedTransferQueue::new),
                        empty("LinkedTransferQueue", LinkedTransferQueue::new),
                        transfer(),
                        delay(),
                        handOver())
                .flatMap(cases -> cases)
                .toList();
    }

    private static <Q extends BlockingQueue<Integer>> Q filled(Q queue) {
        queue.add(1);
        return queue;
    }

    private static Stream<WaitCase> full(String type, Supplier<BlockingQueue<Integer>> full) {
        return Stream.of(
                exact(
                        type + ".offer, BlockingQueue.offer",
                        seconds(4),
                        () -> assertThat(full.get().offer(2, 4, SECONDS)).isFalse()),
                exact(
                        type + ".put, BlockingQueue.put",
                        seconds(3),
                        () -> {
                            BlockingQueue<Integer> queue = full.get();
                            after(3, queue::take);
                            queue.put(2);
                        }));
    }

    private static Stream<WaitCase> empty(String type, Supplier<BlockingQueue<Integer>> empty) {
        return Stream.of(
                exact(
                        type + ".poll, BlockingQueue.poll",
                        seconds(7),
                        () -> assertThat(empty.get().poll(7, SECONDS)).isNull()),
                exact(
                        type + ".take, BlockingQueue.take",
                        seconds(3),
                        () -> {
                            BlockingQueue<Integer> queue = empty.get();
                            after(3, () -> queue.put(2));
                            assertThat(queue.take()).isEqualTo(2);
                        }));
    }

    private static Stream<WaitCase> boundless(String type, Supplier<BlockingQueue<Integer>> queue) {
        return Stream.of(
                exact(
                        type + ".offer",
                        Duration.ZERO,
                        () -> assertThat(queue.get().offer(1, 5, SECONDS)).isTrue()),
                exact(type + ".put", Duration.ZERO, () -> queue.get().put(1)));
    }

    private static Stream<WaitCase> deque() {
        Supplier<BlockingDeque<Integer>> full = () -> filled(new LinkedBlockingDeque<>(1));
        Supplier<BlockingDeque<Integer>> empty = LinkedBlockingDeque::new;
        return Stream.of(
                exact(
                        both("offerFirst"),
                        seconds(4),
                        () -> assertThat(full.get().offerFirst(2, 4, SECONDS)).isFalse()),
                exact(
                        both("offerLast"),
                        seconds(4),
                        () -> assertThat(full.get().offerLast(2, 4, SECONDS)).isFalse()),
                exact(
                        both("pollFirst"),
                        seconds(4),
                        () -> assertThat(empty.get().pollFirst(4, SECONDS)).isNull()),
                exact(
                        both("pollLast"),
                        seconds(4),
                        () -> assertThat(empty.get().pollLast(4, SECONDS)).isNull()),
                exact(both("putFirst"), seconds(3), () -> put(full.get(), true)),
                exact(both("putLast"), seconds(3), () -> put(full.get(), false)),
                exact(both("takeFirst"), seconds(3), () -> take(empty.get(), true)),
                exact(both("takeLast"), seconds(3), () -> take(empty.get(), false)),
                exact(
                        "BlockingDeque.offer, BlockingDeque.put",
                        Duration.ofSeconds(6),
                        () -> {
                            BlockingDeque<Integer> queue = full.get();
                            assertThat(queue.offer(2, 3, SECONDS)).isFalse();
                            after(3, queue::take);
                            queue.put(2);
                        }),
                exact(
                        "BlockingDeque.poll, BlockingDeque.take",
                        Duration.ofSeconds(6),
                        () -> {
                            BlockingDeque<Integer> queue = empty.get();
                            assertThat(queue.poll(3, SECONDS)).isNull();
                            after(3, () -> queue.put(2));
                            assertThat(queue.take()).isEqualTo(2);
                        }));
    }

    private static String both(String method) {
        return "LinkedBlockingDeque." + method + ", BlockingDeque." + method;
    }

    private static void put(BlockingDeque<Integer> full, boolean first)
            throws InterruptedException {
        after(3, full::take);
        if (first) {
            full.putFirst(2);
        } else {
            full.putLast(2);
        }
    }

    private static void take(BlockingDeque<Integer> empty, boolean first)
            throws InterruptedException {
        after(3, () -> empty.put(2));
        assertThat(first ? empty.takeFirst() : empty.takeLast()).isEqualTo(2);
    }

    private static Stream<WaitCase> transfer() {
        return Stream.of(
                exact(
                        "LinkedTransferQueue.tryTransfer, TransferQueue.tryTransfer",
                        seconds(3),
                        () ->
                                assertThat(new LinkedTransferQueue<>().tryTransfer(1, 3, SECONDS))
                                        .isFalse()),
                exact(
                        "LinkedTransferQueue.transfer, TransferQueue.transfer",
                        seconds(3),
                        () -> {
                            LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
                            after(3, queue::take);
                            queue.transfer(1);
                        }));
    }

    private static Stream<WaitCase> delay() {
        return Stream.of(
                exact(
                        "DelayQueue.take",
                        seconds(5),
                        () -> assertThat(delayed(5).take()).isNotNull()),
                exact(
                        "DelayQueue.poll",
                        seconds(3),
                        () -> assertThat(delayed(5).poll(3, SECONDS)).isNull()),
                exact(
                        "DelayQueue.offer, DelayQueue.put",
                        Duration.ZERO,
                        () -> {
                            DelayQueue<Due> queue = delayed(5);
                            queue.put(Due.in(1));
                            assertThat(queue.offer(Due.in(1), 5, SECONDS)).isTrue();
                        }));
    }

    private static DelayQueue<Due> delayed(long seconds) {
        DelayQueue<Due> queue = new DelayQueue<>();
        queue.add(Due.in(seconds));
        return queue;
    }

    private record Due(long at) implements Delayed {
        static Due in(long seconds) {
            return new Due(System.nanoTime() + SECONDS.toNanos(seconds));
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Due) other).at);
        }
    }

    private static Stream<WaitCase> handOver() {
        return Stream.of(
                exact(
                        "Exchanger.exchange",
                        seconds(3),
                        () ->
                                WaitCase.ends(
                                        TimeoutException.class,
                                        () -> new Exchanger<>().exchange(1, 3, SECONDS))),
                exact(
                        "Exchanger.exchange",
                        seconds(3),
                        () -> {
                            Exchanger<Integer> exchanger = new Exchanger<>();
                            after(3, () -> exchanger.exchange(2));
                            assertThat(exchanger.exchange(1)).isEqualTo(2);
                        }),
                exact(
                        "ExecutorCompletionService.take, CompletionService.take",
                        seconds(2),
                        () -> assertThat(slow().take().get()).isEqualTo(1)),
                exact(
                        "ExecutorCompletionService.poll, CompletionService.poll",
                        seconds(1),
                        () -> assertThat(slow().poll(1, SECONDS)).isNull()));
    }

    private static ExecutorCompletionService<Integer> slow() {
        var service =
                new ExecutorCompletionService<Integer>(Executors.newVirtualThreadPerTaskExecutor());
        service.submit(() -> {
            Thread.sleep(2000);
            return 1;
        });
        return service;
    }
}
