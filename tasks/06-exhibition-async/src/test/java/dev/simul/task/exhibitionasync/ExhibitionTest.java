package dev.simul.task.exhibitionasync;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = RecordedBoard.class)
class ExhibitionTest {

    @Test
    void last_move_at_one_hour() {
        List<Board> boards = RecordedBoard.row(24, ofSeconds(5), ofSeconds(55));

        Call<Void> exhibition = call(() -> Exhibition.playSideBySide(boards, 30));

        assertThat(exhibition)
                .spans("move")
                .as("24 boards of 30 moves, 5 s per move, and the master is never idle")
                .lastEndedAt(ofHours(1));
    }

    @Test
    @Schedules(100)
    void one_move_at_a_time() {
        List<Board> boards = RecordedBoard.row(3, ofSeconds(5), ofSeconds(55));

        Call<Void> exhibition = call(() -> Exhibition.playSideBySide(boards, 2));

        assertThat(exhibition).spans("move").as("there is only one master").ranOneAfterAnother();
    }
}
