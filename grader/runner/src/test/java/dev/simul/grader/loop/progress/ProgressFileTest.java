package dev.simul.grader.loop.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressFileTest {
    @TempDir private Path folder;

    @Test
    void should_read_what_was_written() throws IOException {
        Progress progress =
                Progress.NONE
                        .withCurrent("02-sum")
                        .with(
                                "01-nap",
                                new BoardProgress(
                                        BoardState.PASSED,
                                        new BigDecimal("1.5"),
                                        new BigDecimal("1.5"),
                                        "abc"));

        new ProgressFile(folder.resolve(".simul")).write(progress);

        assertThat(new ProgressFile(folder.resolve(".simul")).read()).isEqualTo(progress);
    }

    @Test
    void should_begin_anew_without_a_file() {
        assertThat(new ProgressFile(folder).read()).isEqualTo(Progress.NONE);
    }

    @Test
    void should_begin_anew_if_the_file_is_damaged() throws IOException {
        for (String damaged : new String[] {"", "{\"current\":", "[]", "{}", "null"}) {
            Files.writeString(folder.resolve("progress.json"), damaged);

            assertThat(new ProgressFile(folder).read()).as(damaged).isEqualTo(Progress.NONE);
        }
    }
}
