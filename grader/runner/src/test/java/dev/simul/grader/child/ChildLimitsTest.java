package dev.simul.grader.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Starts children that use more than they may. Without the limits, they reply "no limit". */
class ChildLimitsTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final ChildLimits SMALL =
            new ChildLimits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(4),
                    64,
                    64,
                    16,
                    512,
                    150,
                    100,
                    0,
                    8L << 20,
                    1024);

    @Test
    @EnabledOnOs(OS.LINUX)
    void should_end_a_child_with_too_many_threads() {
        try (Child child = child("threads")) {
            assertThat(end(child)).isEqualTo(new ChildReply.Exited(ChildExit.EXCEEDED_LIMIT));
            assertThat(child.excess()).contains("150 threads");
        }
    }

    @Test
    void should_end_a_child_that_uses_too_much_processor_time() {
        try (Child child = child("processor time")) {
            assertThat(end(child)).isEqualTo(new ChildReply.Exited(ChildExit.EXCEEDED_LIMIT));
            assertThat(child.excess()).contains("4 s of processor time");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void should_give_a_child_no_more_native_memory() {
        try (Child child = child("native memory")) {
            assertThat(end(child)).isEqualTo(new ChildReply.Exited(ChildExit.OUT_OF_MEMORY));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void should_let_a_child_open_no_more_files() {
        try (Child child = child("open files")) {
            assertThat(text(end(child))).contains("Too many open files");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void should_let_a_child_write_nothing_to_disks() {
        try (Child child = child("disk")) {
            assertThat(text(end(child))).contains("File too large");
        }
    }

    @Test
    void should_end_a_child_that_sends_too_much() {
        try (Child child = child("output")) {
            ChildReply reply = end(child);
            while (reply instanceof ChildReply.Message) {
                reply = end(child);
            }

            assertThat(reply).isEqualTo(new ChildReply.Exited(ChildExit.EXCEEDED_LIMIT));
            assertThat(child.excess()).contains("8 MiB of output");
        }
    }

    @Test
    void should_refuse_a_heap_in_which_no_jvm_starts() {
        assertThatThrownBy(() -> ChildLimits.DEFAULT.withHeap(8))
                .hasMessage("expected a heap of at least 16 MiB, found '8'");
    }

    private static Child child(String greed) {
        List<Path> classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath())
                        .toList();
        Child child =
                Child.start(
                        new ChildSettings(
                                GreedyMain.class.getName(),
                                null,
                                classPath,
                                SMALL,
                                List.of("-XX:TieredStopAtLevel=1"),
                                ProcessBuilder::start));
        child.awaitReady();
        child.send(greed.getBytes(StandardCharsets.UTF_8));
        return child;
    }

    private static ChildReply end(Child child) {
        return child.await(LONG);
    }

    private static String text(ChildReply reply) {
        return reply instanceof ChildReply.Message message
                ? new String(message.body(), StandardCharsets.UTF_8)
                : reply.toString();
    }
}
