package dev.simul.student.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTotalsTest {
    private final BoardTotals totals = new BoardTotals();

    @TempDir private Path folder;

    private void add(String name, String points, String maxPoints, String next) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                target.resolve(BoardTotals.FILE),
                "points=" + points + "\nmaxPoints=" + maxPoints + "\nnext=" + next + "\n");
        totals.add(target, 0);
    }

    @Test
    void should_add_up_the_boards_and_name_the_next_file() throws IOException {
        add("00", "2", "2", "");
        add("01", "0.5", "3", "a/B.java");
        add("02", "0", "1", "a/C.java");

        assertThat(totals.lines(80, false))
                .containsExactly("Score 2.5/6 - 1 of 3 boards solved - next: a/B.java");
    }

    @Test
    void should_use_two_lines_in_a_narrow_terminal() throws IOException {
        add("00", "2", "2", "");
        add("01", "0", "3", "a/B.java");

        assertThat(totals.lines(40, false))
                .containsExactly("Score 2/5 - 1 of 2 boards solved", "next: a/B.java");
    }

    @Test
    void should_say_nothing_about_a_single_board() throws IOException {
        add("00", "2", "2", "");

        assertThat(totals.lines(80, false)).isEmpty();
    }

    @Test
    void should_ignore_what_an_earlier_build_has_left() throws IOException {
        add("00", "2", "2", "");
        totals.add(folder.resolve("00"), System.currentTimeMillis() + 60_000);
        totals.add(folder.resolve("none"), 0);

        assertThat(totals.lines(80, false)).isEmpty();
    }
}
