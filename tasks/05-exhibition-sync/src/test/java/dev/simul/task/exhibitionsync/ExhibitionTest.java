package dev.simul.task.exhibitionsync;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = RecordedBoard.class)
class ExhibitionTest {

    @Test
    void takes_twelve_hours() {
        List<Board> boards = RecordedBoard.row(24, ofSeconds(5), ofSeconds(55));

        Call<Void> exhibition = call(() -> Exhibition.playOneByOne(boards, 30));

        assertThat(exhibition)
                .as("24 boards of 30 pairs, 60 s per pair, one after another")
                .took(ofHours(12));
    }

    @Test
    void takes_turns_master_first() {
        List<Board> boards = RecordedBoard.row(2, ofSeconds(5), ofSeconds(55));

        Call<Void> exhibition = call(() -> Exhibition.playOneByOne(boards, 3));

        assertThat(exhibition)
                .spans("turn", turn -> turn.endsWith(" 2"))
                .as("a move, then its reply, at board 2")
                .startedInTurn("move 2", "reply 2");
    }
}
