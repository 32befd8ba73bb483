package dev.simul.task.exhibitionsync;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofMillis;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofNanos;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = RecordedBoard.class)
class ExhibitionHiddenTest {

    @Test
    void plays_every_pair() throws Exception {
        Call<Void> exhibition = call(() -> Exhibition.playOneByOne(row(3), 4));
        sleepThenSettle(ofDays(1));
        int moves = Collections.frequency(turns(exhibition), "move 3");
        Observed.that("off-by-one", Math.abs(moves - 4) == 1);

        assertThat(exhibition)
                .spans("move", "move 3"::equals)
                .as("one move per pair, at board 3")
                .hasSize(4);
        Observed.part("replies");
        assertThat(exhibition)
                .spans("reply", "reply 3"::equals)
                .as("one reply per pair, at board 3")
                .hasSize(4);
    }

    @Test
    void plays_one_board_after_another() {
        Call<Void> exhibition = call(() -> Exhibition.playOneByOne(row(3), 4));
        List<String> turns = turns(exhibition);
        Observed.that("round-by-round", turns.indexOf("move 2") == 2);
        Observed.that("last-board-first", turns.indexOf("move 3") == 0);

        assertThat(exhibition)
                .spans("move")
                .as("the master stays at a board until its game is over")
                .startedInRuns("move 1", "move 2", "move 3");
    }

    @Test
    void never_does_two_things_at_once() {
        Call<Void> exhibition = call(() -> Exhibition.playOneByOne(row(3), 4));

        assertThat(exhibition)
                .spans("turn", turn -> true)
                .as("all others wait while the master or an opponent thinks")
                .ranOneAfterAnother();
    }

    @Test
    @Schedules(50)
    void takes_the_time_of_every_size() throws Exception {
        Duration move = ofMillis(2_003);
        Duration reply = ofNanos(7_000_000_011L);
        List<Board> quick = RecordedBoard.row(5, move, reply);

        assertThat(call(() -> Exhibition.playOneByOne(row(3), 4)))
                .as(text("3 boards of 4 pairs, %s per pair", ofSeconds(60)))
                .took(ofSeconds(3 * 4 * 60));
        assertThat(call(() -> Exhibition.playOneByOne(quick, 2)))
                .as(text("5 boards of 2 pairs, %s per pair", move.plus(reply)))
                .took(move.plus(reply).multipliedBy(10));

        List<Board> slow = RecordedBoard.row(1, ofDays(3), ofDays(5));
        assertThat(call(() -> Exhibition.playOneByOne(slow, 2)))
                .as("a board of 2 pairs, 8 days per pair")
                .returned()
                .took(ofDays(16));

        Call<Void> first = start(() -> Exhibition.playOneByOne(row(3), 2));
        sleepThenSettle(ofSeconds(63));
        Call<Void> second = start(() -> Exhibition.playOneByOne(row(2), 3));

        assertThat(first.join())
                .as("3 boards of 2 pairs, while another exhibition is running")
                .took(ofSeconds(3 * 2 * 60));
        assertThat(second.join())
                .as("2 boards of 3 pairs, while another exhibition is running")
                .took(ofSeconds(2 * 3 * 60));

        Observed.part("at-once");
        Call<Void> third = start(() -> Exhibition.playOneByOne(row(3), 2));
        Call<Void> fourth = start(() -> Exhibition.playOneByOne(quick, 3));

        assertThat(third.join())
                .as(
                        text(
                                "3 boards of 2 pairs, %s per pair; two exhibitions start at once",
                                ofSeconds(60)))
                .took(ofSeconds(3 * 2 * 60));
        assertThat(fourth.join())
                .as(
                        text(
                                "5 boards of 3 pairs, %s per pair; two exhibitions start at once",
                                move.plus(reply)))
                .took(move.plus(reply).multipliedBy(15));
    }

    @Test
    void plays_nothing_where_there_is_nothing() {
        Call<Void> noBoards = call(() -> Exhibition.playOneByOne(List.of(), 4));
        Call<Void> noPairs = call(() -> Exhibition.playOneByOne(row(3), 0));

        assertThat(noBoards).as("there are no boards").returned();
        assertThat(noPairs).as("there are no pairs").returned();
        assertThat(noPairs).spans("turn", turn -> true).hasSize(0);
    }

    @Test
    void interruption_ends_it() throws Exception {
        Call<Void> exhibition = start(() -> Exhibition.playOneByOne(row(3), 4));
        sleepThenSettle(ofSeconds(7));

        exhibition.interrupt();
        sleepThenSettle(ofDays(1));

        assertThat(exhibition).threw(InterruptedException.class).took(ofSeconds(7));
        assertThat(exhibition)
                .spans("turn", turn -> true)
                .as("nobody plays after the interruption")
                .lastEndedAt(ofSeconds(7));

        Call<Void> duringMove = start(() -> Exhibition.playOneByOne(row(3), 4));
        sleepThenSettle(ofSeconds(62));

        duringMove.interrupt();
        sleepThenSettle(ofDays(1));

        assertThat(duringMove)
                .as("the interruption comes during a move")
                .threw(InterruptedException.class)
                .took(ofSeconds(62));
        assertThat(duringMove)
                .spans("turn", turn -> true)
                .as("nobody plays after the interruption during a move")
                .lastEndedAt(ofSeconds(62));
    }

    /**
     * Returns the names of all moves and replies of an exhibition, in the order of their starts.
     */
    private static List<String> turns(Call<Void> exhibition) {
        return exhibition.timeline().spans().stream().map(span -> span.name()).toList();
    }

    private static List<Board> row(int boards) {
        return RecordedBoard.row(boards, ofSeconds(5), ofSeconds(55));
    }
}
