package dev.simul.task.pipeline;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofMinutes;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.Salt.word;
import static dev.simul.simulation.Simulation.sleepThenSettle;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@Simulated(given = Stage.class)
class PipelineHiddenTest {
    private static final Map<String, Duration> TEN =
            Map.of(
                    word("amber"),
                    ofSeconds(10),
                    word("beryl"),
                    ofSeconds(10),
                    word("coral"),
                    ofSeconds(10));

    private final RuntimeException broken =
            new IllegalStateException("the label does not stick", new IOException("no more glue"));

    @Test
    void returns_at_once() {
        Stage pack = Stage.of("pack", TEN);
        Stage label = Stage.of("label", TEN);

        Call<CompletableFuture<List<String>>> call =
                call(() ->
                        Pipeline.pipeline(
                                List.of(word("amber"), word("beryl")), List.of(pack, label)));

        assertThat(call).returned().didNotBlock();
        assertThat(call.value().isDone())
                .as("whether the future is done before the work is done")
                .isFalse();
    }

    /** The stages finish with several items at the same moment, on different threads. */
    @Test
    @Schedules(200)
    void keeps_the_order() {
        Stage pack =
                Stage.of(
                        "pack",
                        Map.of(
                                word("coral"), ofSeconds(30),
                                word("amber"), ofSeconds(10),
                                word("beryl"), ofSeconds(20)));

        assertThat(
                        call(() ->
                                Pipeline.pipeline(
                                                List.of(
                                                        word("coral"),
                                                        word("amber"),
                                                        word("beryl")),
                                                List.of(pack))
                                        .get()))
                .as("the results are in the order of the items, whichever is done first")
                .returned(
                        List.of(
                                word("coral") + "+pack",
                                word("amber") + "+pack",
                                word("beryl") + "+pack"));

        Stage label = Stage.of("label", TEN);
        Observed.part("two-pipelines");
        Call<List<String>> one =
                start(() ->
                        Pipeline.pipeline(
                                        List.of(word("coral"), word("amber")), List.of(pack, pack))
                                .get());
        Call<List<String>> other =
                start(() ->
                        Pipeline.pipeline(
                                        List.of(
                                                word("beryl"),
                                                word("amber"),
                                                word("coral"),
                                                word("amber")),
                                        List.of(label))
                                .get());
        one.join();
        other.join();
        assertThat(one)
                .as("one of two pipelines that run at the same time")
                .returned(List.of(word("coral") + "+pack+pack", word("amber") + "+pack+pack"))
                .took(ofSeconds(60));
        assertThat(other)
                .as("the other pipeline, in which all items are done at the same moment")
                .returned(
                        List.of(
                                word("beryl") + "+label",
                                word("amber") + "+label",
                                word("coral") + "+label",
                                word("amber") + "+label"))
                .took(ofSeconds(10));
    }

    /**
     * One worker packs and another labels: the last parcel has been packed at 30 s, and labelled at
     * 40 s.
     */
    @Test
    void keeps_no_worker_waiting() {
        try (ExecutorService packer = Executors.newSingleThreadExecutor();
                ExecutorService labeller = Executors.newSingleThreadExecutor()) {
            Stage pack = Stage.of("pack", TEN).on(packer);
            Stage label = Stage.of("label", TEN).on(labeller);

            assertThat(
                            call(() ->
                                    Pipeline.pipeline(
                                                    List.of(
                                                            word("amber"),
                                                            word("beryl"),
                                                            word("coral")),
                                                    List.of(pack, label))
                                            .get()))
                    .as("one worker packs while the other labels")
                    .took(ofSeconds(40));
        }
    }

    @Test
    void starts_a_hundred_at_once() {
        Stage pack = Stage.of("pack", TEN);
        Stage label = Stage.of("label", TEN);
        List<String> items = Collections.nCopies(100, word("amber"));

        Call<List<String>> call = call(() -> Pipeline.pipeline(items, List.of(pack, label)).get());

        assertThat(call)
                .as(
                        text(
                                "each of a hundred items takes %s, and all of them together take %s too",
                                ofSeconds(20), ofSeconds(20)))
                .returned(Collections.nCopies(100, word("amber") + "+pack+label"))
                .took(ofSeconds(20));
        assertThat(call).spans("pack").as("a hundred equal items").hasSize(100);
    }

    @Test
    void failure_surfaces() {
        Stage pack = Stage.of("pack", TEN);
        Stage label = Stage.of("label", TEN).failing(Map.of(word("beryl"), broken));
        Function<String, CompletableFuture<String>> refuses =
                item -> {
                    throw broken;
                };

        Call<List<String>> fails =
                call(() ->
                        Pipeline.pipeline(
                                        List.of(word("amber"), word("beryl"), word("coral")),
                                        List.of(pack, label, pack))
                                .get());

        Observed.that(
                "innermost-cause",
                fails.failure() != null && fails.failure().getCause() == broken.getCause());
        assertThat(fails).as("a stage fails for one of three items").threwOrWrapped(broken);
        assertThat(
                        call(() ->
                                Pipeline.pipeline(List.of(word("amber")), List.of(pack, refuses))
                                        .get()))
                .as("the second stage itself throws")
                .threwOrWrapped(broken);
        Observed.part("first-stage-throws");
        assertThat(call(() -> Pipeline.pipeline(List.of(word("amber")), List.of(refuses, pack))))
                .as("the first stage itself throws, so the future fails")
                .returned();
    }

    @Test
    void a_failed_item_goes_no_further() throws Exception {
        Stage pack = Stage.of("pack", TEN).failing(Map.of(word("beryl"), broken));
        Stage send = Stage.of("send", TEN);

        Call<CompletableFuture<List<String>>> call =
                call(() -> Pipeline.pipeline(List.of(word("beryl")), List.of(pack, send)));
        sleepThenSettle(ofMinutes(1));

        assertThat(call).spans("pack").as("the item is packed, and that fails").hasSize(1);
        assertThat(call).spans("send").as("an item that failed is not sent").hasSize(0);
        assertThat(call.value().isCompletedExceptionally())
                .as("whether the future has failed")
                .isTrue();
    }

    @Test
    void takes_nothing_for_what_it_is() {
        Stage pack = Stage.of("pack", TEN);

        assertThat(call(() -> Pipeline.pipeline(List.<String>of(), List.of(pack)).get()))
                .as("there are no items")
                .returned(List.of());
        Observed.part("no-stages");
        assertThat(
                        call(() ->
                                Pipeline.pipeline(List.of(word("amber"), word("beryl")), List.of())
                                        .get()))
                .as("there are no stages")
                .returned(List.of(word("amber"), word("beryl")));
    }

    @Test
    void leaves_nothing_running() throws Exception {
        Stage pack = Stage.of("pack", TEN);
        Stage label = Stage.of("label", TEN).failing(Map.of(word("beryl"), broken));

        Call<List<String>> good =
                call(() ->
                        Pipeline.pipeline(
                                        List.of(word("amber"), word("coral")), List.of(pack, label))
                                .get());
        Call<List<String>> bad =
                call(() ->
                        Pipeline.pipeline(
                                        List.of(word("amber"), word("beryl")), List.of(pack, label))
                                .get());
        Function<String, CompletableFuture<String>> refuses =
                item -> {
                    throw broken;
                };
        Call<List<String>> thrown =
                call(() ->
                        Pipeline.pipeline(
                                        List.of(word("amber"), word("coral")),
                                        List.of(pack, refuses))
                                .get());
        sleepThenSettle(ofMinutes(1));

        assertThat(good).as("nothing fails").leftNothingRunning();
        Observed.part("after-a-failure");
        assertThat(thrown).as("a stage throws").hasNothingRunning();
        assertThat(bad).as("a stage fails, and all items are done").hasNothingRunning();
    }
}
