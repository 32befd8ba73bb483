package dev.simul.simulation;

import static dev.simul.simulation.Simulations.valueOf;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform thread has the properties, and is shown by the locks, as outside a simulation. */
class PlatformThreadTest {
    private static final InheritableThreadLocal<String> INHERITED =
            new InheritableThreadLocal<>() {
                @Override
                protected String childValue(String parent) {
                    return parent + "+";
                }
            };

    @Test
    void should_inherit_values_from_its_maker_when_it_is_made() throws Exception {
        String seen =
                valueOf(() -> {
                    INHERITED.set("at creation");
                    Inheriting thread = new Inheriting(true);
                    INHERITED.set("at start");
                    return thread.valueSeen();
                });

        assertThat(seen).isEqualTo("at creation+");
    }

    @Test
    void should_not_inherit_values_from_its_starter() throws Exception {
        String seen =
                valueOf(() -> {
                    INHERITED.set("maker");
                    Inheriting thread = new Inheriting(true);
                    Thread starter =
                            new Thread(() -> {
                                INHERITED.set("starter");
                                thread.start();
                            });
                    starter.start();
                    starter.join();
                    return thread.joinedValue();
                });

        assertThat(seen).isEqualTo("maker+");
    }

    @Test
    void should_inherit_no_values_if_it_is_made_not_to() throws Exception {
        List<String> seen =
                valueOf(() -> {
                    INHERITED.set("maker");
                    List<String> values = new ArrayList<>();
                    values.add(new Inheriting(false).valueSeen());
                    for (Thread.Builder builder :
                            List.of(Thread.ofPlatform(), Thread.ofVirtual())) {
                        builder.inheritInheritableThreadLocals(false)
                                .start(() -> values.add(String.valueOf(INHERITED.get())))
                                .join();
                    }
                    return values;
                });

        assertThat(seen).containsExactly("null", "null", "null");
    }

    @Test
    void should_pass_inherited_values_on_to_the_threads_that_it_makes() throws Exception {
        String seen =
                valueOf(() -> {
                    INHERITED.set("value");
                    List<String> values = new ArrayList<>();
                    Thread outer =
                            new Thread(() -> {
                                Inheriting inner = new Inheriting(true);
                                INHERITED.set("later");
                                values.add(inner.valueSeen());
                            });
                    outer.start();
                    outer.join();
                    return values.getFirst();
                });

        assertThat(seen).isEqualTo("value++");
    }

    @Test
    void should_give_a_worker_of_an_executor_the_values_of_the_thread_that_made_it()
            throws Exception {
        List<String> seen =
                valueOf(() -> {
                    try (var executor = Executors.newFixedThreadPool(1)) {
                        INHERITED.set("first");
                        Callable<String> read = INHERITED::get;
                        String first = executor.submit(read).get();
                        INHERITED.set("second");
                        return List.of(first, executor.submit(read).get());
                    }
                });

        assertThat(seen).containsExactly("first+", "first+");
    }

    private static final class Inheriting extends Thread {
        private String seen = "not run";

        Inheriting(boolean inherits) {
            super(null, null, "inheriting", 0, inherits);
        }

        @Override
        public void run() {
            seen = String.valueOf(INHERITED.get());
        }

        String valueSeen() {
            start();
            return joinedValue();
        }

        String joinedValue() {
            try {
                join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return seen;
        }
    }

    @Test
    void should_not_be_a_daemon_and_belong_to_the_main_group() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    Thread thread = new Thread(() -> log.addAll(propertiesOf(new Thread())));
                    log.addAll(propertiesOf(thread));
                    thread.start();
                    log.addAll(propertiesOf(thread));
                    thread.join();
                    log.add(thread.isDaemon());
                    log.add(String.valueOf(thread.getThreadGroup()));
                    return log;
                });

        List<Object> usual = List.of(false, "main", Thread.NORM_PRIORITY);
        assertThat(seen.subList(0, 3)).isEqualTo(usual);
        assertThat(seen.subList(3, 6)).isEqualTo(usual);
        assertThat(seen.subList(6, 9)).isEqualTo(usual);
        assertThat(seen.subList(9, 11)).containsExactly(false, "null");
    }

    @Test
    void should_inherit_the_properties_of_the_platform_thread_that_makes_it() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    Thread thread =
                            new Thread(
                                    new ThreadGroup("ours"),
                                    () -> log.addAll(propertiesOf(new Thread())));
                    thread.setDaemon(true);
                    thread.setPriority(7);
                    thread.start();
                    thread.join();
                    return log;
                });

        assertThat(seen).containsExactly(true, "ours", 7);
    }

    @Test
    void should_be_a_daemon_if_a_virtual_thread_makes_it() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    Thread.startVirtualThread(() -> log.addAll(propertiesOf(new Thread()))).join();
                    return log;
                });

        assertThat(seen).containsExactly(true, "VirtualThreads", Thread.NORM_PRIORITY);
    }

    @Test
    void should_belong_to_the_main_group_in_default_executors() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    try (var executor = Executors.newFixedThreadPool(1)) {
                        return executor.submit(() -> propertiesOf(Thread.currentThread())).get();
                    }
                });

        assertThat(seen).containsExactly(false, "main", Thread.NORM_PRIORITY);
    }

    private static List<Object> propertiesOf(Thread thread) {
        return List.of(thread.isDaemon(), thread.getThreadGroup().getName(), thread.getPriority());
    }

    @Test
    void should_be_listed_with_its_stack_and_without_threads_outside() throws Exception {
        Map<Thread, StackTraceElement[]> stacks =
                valueOf(() -> {
                    CountDownLatch end = new CountDownLatch(1);
                    Thread waits = new Thread(() -> await(end), "waits");
                    waits.start();
                    Simulation.settle();
                    Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
                    end.countDown();
                    return all;
                });

        assertThat(stacks.keySet()).extracting(Thread::getName).containsExactly("waits");
        assertThat(stacks.values().iterator().next())
                .extracting(StackTraceElement::getMethodName)
                .contains("await");
    }

    @Test
    void should_not_start_twice() {
        assertThatThrownBy(() ->
                        valueOf(() -> {
                            Thread thread = new Thread(() -> {});
                            thread.start();
                            thread.join();
                            thread.start();
                            return "started twice";
                        }))
                .isInstanceOf(IllegalThreadStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void should_be_shown_by_a_lock_that_it_waits_for(boolean fair) throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    Observed lock = new Observed(fair);
                    lock.lock();
                    Thread waits = started(() -> withLock(lock));
                    List<Object> log = new ArrayList<>();
                    log.add(lock.hasQueuedThread(waits));
                    log.add(lock.hasQueuedThread(new Thread()));
                    log.add(lock.queued().equals(List.of(waits)));
                    lock.unlock();
                    waits.join();
                    log.add(lock.hasQueuedThread(waits));
                    return log;
                });

        assertThat(seen).containsExactly(true, false, true, false);
    }

    @Test
    void should_be_shown_by_the_lock_that_it_owns_and_the_condition_that_it_awaits()
            throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    Observed lock = new Observed(false);
                    Condition condition = lock.newCondition();
                    List<Object> log = new ArrayList<>();
                    Thread waits =
                            started(() -> {
                                lock.lock();
                                log.add(lock.owner() == Thread.currentThread());
                                condition.awaitUninterruptibly();
                                lock.unlock();
                            });
                    lock.lock();
                    log.add(lock.waiting(condition).equals(List.of(waits)));
                    condition.signal();
                    log.add(lock.hasQueuedThread(waits));
                    lock.unlock();
                    waits.join();
                    return log;
                });

        assertThat(seen).containsExactly(true, true, true);
    }

    @Test
    void should_be_shown_by_read_and_write_locks_and_semaphores() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    var lock = new ObservedReadWriteLock();
                    lock.writeLock().lock();
                    Thread reads =
                            started(() -> {
                                lock.readLock().lock();
                                lock.readLock().unlock();
                            });
                    Thread writes =
                            started(() -> {
                                lock.writeLock().lock();
                                lock.writeLock().unlock();
                            });
                    List<Object> log = new ArrayList<>();
                    log.add(List.copyOf(lock.readers()).equals(List.of(reads)));
                    log.add(List.copyOf(lock.writers()).equals(List.of(writes)));
                    log.add(lock.hasQueuedThread(reads) && lock.hasQueuedThread(writes));
                    lock.writeLock().unlock();
                    reads.join();
                    writes.join();
                    var permits = new ObservedSemaphore();
                    Thread acquires = started(permits::acquireUninterruptibly);
                    log.add(List.copyOf(permits.queued()).equals(List.of(acquires)));
                    permits.release();
                    return log;
                });

        assertThat(seen).containsExactly(true, true, true, true);
    }

    @Test
    void should_be_shown_by_the_program_s_own_synchronizers() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    Mutex mutex = new Mutex();
                    LongMutex longMutex = new LongMutex();
                    mutex.acquire(1);
                    longMutex.acquire(1);
                    Thread first = started(() -> mutex.acquire(1));
                    Thread second = started(() -> longMutex.acquire(1));
                    List<Object> log = new ArrayList<>();
                    log.add(mutex.isQueued(first) && longMutex.isQueued(second));
                    log.add(mutex.getFirstQueuedThread() == first);
                    log.add(longMutex.getFirstQueuedThread() == second);
                    log.add(List.copyOf(mutex.getQueuedThreads()).equals(List.of(first)));
                    log.add(List.copyOf(longMutex.getQueuedThreads()).equals(List.of(second)));
                    mutex.release(1);
                    longMutex.release(1);
                    return log;
                });

        assertThat(seen).containsExactly(true, true, true, true, true);
    }

    @Test
    void should_be_let_in_first_by_a_fair_lock_if_it_waits_first() throws Exception {
        List<String> order =
                valueOf(() -> {
                    ReentrantLock lock = new ReentrantLock(true);
                    List<String> log = new ArrayList<>();
                    lock.lock();
                    List<Thread> threads = new ArrayList<>();
                    for (String name : List.of("a", "b", "c")) {
                        threads.add(
                                started(() -> {
                                    for (int i = 0; i < 2; i++) {
                                        lock.lock();
                                        log.add(name);
                                        lock.unlock();
                                    }
                                }));
                    }
                    lock.unlock();
                    for (Thread thread : threads) {
                        thread.join();
                    }
                    return log;
                });

        assertThat(order).containsExactly("a", "b", "c", "a", "b", "c");
    }

    @Test
    void should_be_known_with_the_object_that_it_is_parked_on() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    Object blocker = "blocker";
                    Thread parks = started(() -> LockSupport.park(blocker));
                    List<Object> log = new ArrayList<>();
                    log.add(LockSupport.getBlocker(parks));
                    LockSupport.unpark(parks);
                    parks.join();
                    log.add(String.valueOf(LockSupport.getBlocker(parks)));
                    return log;
                });

        assertThat(seen).containsExactly("blocker", "null");
    }

    @Test
    void should_be_found_by_a_program_that_waits_until_it_is_queued() throws Exception {
        boolean acquired =
                valueOf(() -> {
                    ReentrantLock lock = new ReentrantLock();
                    lock.lock();
                    Thread waits = new Thread(() -> withLock(lock));
                    waits.start();
                    while (!lock.hasQueuedThread(waits)) {
                        Thread.yield();
                    }
                    lock.unlock();
                    waits.join();
                    return lock.tryLock(1, SECONDS);
                });

        assertThat(acquired).isTrue();
    }

    private static void withLock(ReentrantLock lock) {
        lock.lock();
        lock.unlock();
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        Simulation.settle();
        return thread;
    }

    private static final class Observed extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        Observed(boolean fair) {
            super(fair);
        }

        List<Thread> queued() {
            return List.copyOf(getQueuedThreads());
        }

        List<Thread> waiting(Condition condition) {
            return List.copyOf(getWaitingThreads(condition));
        }

        Thread owner() {
            return getOwner();
        }
    }

    private static final class ObservedReadWriteLock extends ReentrantReadWriteLock {
        private static final long serialVersionUID = 1L;

        Collection<Thread> readers() {
            return getQueuedReaderThreads();
        }

        Collection<Thread> writers() {
            return getQueuedWriterThreads();
        }
    }

    private static final class ObservedSemaphore extends Semaphore {
        private static final long serialVersionUID = 1L;

        ObservedSemaphore() {
            super(0);
        }

        Collection<Thread> queued() {
            return getQueuedThreads();
        }
    }

    private static final class Mutex extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean tryAcquire(int ignored) {
            return compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(int ignored) {
            setState(0);
            return true;
        }
    }

    private static final class LongMutex extends AbstractQueuedLongSynchronizer {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean tryAcquire(long ignored) {
            return compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(long ignored) {
            setState(0);
            return true;
        }
    }
}
