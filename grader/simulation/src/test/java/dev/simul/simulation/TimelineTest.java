package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.simul.simulation.timeline.Activity;
import dev.simul.simulation.timeline.Lane;
import dev.simul.simulation.timeline.Segment;
import dev.simul.simulation.timeline.Span;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The timeline shows when, where and on what each thread slept, waited and was blocked. */
class TimelineTest {

    @Test
    void should_distinguish_sleeping_waiting_and_being_blocked() {
        Timeline timeline =
                Simulations.run(
                                Settings.defaults().withSites(true),
                                () -> {
                                    Object monitor = new Object();
                                    Thread holder =
                                            Thread.ofVirtual()
                                                    .name("holder")
                                                    .start(() -> {
                                                        synchronized (monitor) {
                                                            sleep(2000);
                                                        }
                                                    });
                                    Thread.sleep(1000);
                                    synchronized (monitor) {
                                        new LinkedBlockingQueue<>().poll(3, TimeUnit.SECONDS);
                                    }
                                    holder.join();
                                })
                        .timeline();

        Lane main = timeline.lanes().getFirst();
        assertThat(main.segments())
                .extracting(
                        Segment::activity,
                        Segment::from,
                        Segment::to,
                        Segment::on,
                        Segment::timedOut)
                .containsExactly(
                        tuple(Activity.SLEEP, seconds(0), seconds(1), null, true),
                        tuple(Activity.BLOCKED, seconds(1), seconds(2), null, false),
                        tuple(
                                Activity.WAIT,
                                seconds(2),
                                seconds(5),
                                "LinkedBlockingQueue.poll",
                                true));
        assertThat(main.segments())
                .allSatisfy(segment -> {
                    assertThat(segment.site()).isNotNull();
                    assertThat(String.valueOf(segment.site())).contains("TimelineTest.java");
                });
        assertThat(main.total(Activity.WAIT)).isEqualTo(seconds(3));
        assertThat(timeline.lanes().get(1).name()).isEqualTo("holder");
        assertThat(timeline.lanes().get(1).creator()).isZero();
        assertThat(timeline.lanes().get(1).isAlive()).isFalse();
    }

    @Test
    void should_record_spans_and_what_they_threw() {
        Timeline timeline =
                Simulations.run(
                                () -> {
                                    Simulation.span("good", () -> work(1));
                                    try {
                                        Simulation.span(
                                                "bad",
                                                () -> {
                                                    throw new IllegalStateException("no");
                                                });
                                    } catch (IllegalStateException expected) {
                                        Simulation.span("after", () -> work(2));
                                    }
                                })
                        .timeline();

        assertThat(timeline.spans()).extracting(Span::name).containsExactly("good", "bad", "after");
        Span good = timeline.spans().get(0);
        Span bad = timeline.spans().get(1);
        assertThat(good.start().at()).isEqualTo(seconds(0));
        assertThat(good.end()).isNotNull();
        assertThat(bad.failure()).hasMessage("no");
        assertThat(bad.start().at()).isEqualTo(seconds(1));
        assertThat(good.start().isBefore(bad.start())).isTrue();
        assertThat(timeline.end()).isEqualTo(seconds(3));
    }

    @Test
    void should_show_a_wait_that_has_just_begun() throws Exception {
        Timeline timeline =
                Simulation.run(
                                Settings.defaults().withSites(true),
                                () -> {
                                    var pool = Executors.newFixedThreadPool(1);
                                    pool.execute(() -> sleep(1000));
                                    Thread.startVirtualThread(() -> {});
                                    Simulation.sleepThenSettle(seconds(1));
                                    return Simulation.timeline();
                                })
                        .orThrow();

        Lane worker = timeline.lanes().get(1);
        assertThat(worker.segments()).extracting(Segment::activity).containsExactly(Activity.SLEEP);
        assertThat(worker.waiting())
                .extracting(Segment::from, Segment::to, Segment::on)
                .containsExactly(
                        seconds(1),
                        seconds(1),
                        "the next task of its pool, which was never shut down");
        assertThat(timeline.lanes().getFirst().waiting()).isNull();
        assertThat(timeline.lanes().get(2).waiting()).isNull();
    }

    @Test
    void should_show_an_unfinished_wait_up_to_now() throws Exception {
        Timeline timeline =
                Simulations.valueOf(() -> {
                    Thread.ofVirtual().name("late").start(() -> sleep(10_000));
                    Thread.sleep(4000);
                    return Simulation.timeline();
                });

        Lane late = timeline.lanes().get(1);
        assertThat(late.isAlive()).isTrue();
        assertThat(late.segments())
                .extracting(Segment::from, Segment::to)
                .containsExactly(tuple(seconds(0), seconds(4)));
    }

    private static String work(long seconds) {
        sleep(seconds * 1000);
        return "done";
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
