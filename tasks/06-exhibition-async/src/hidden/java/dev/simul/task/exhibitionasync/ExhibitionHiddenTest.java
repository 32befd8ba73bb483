package dev.simul.task.exhibitionasync;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofMillis;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofNanos;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import dev.simul.task.exhibitionasync.TroubledBoard.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Simulated(given = {RecordedBoard.class, TroubledBoard.class})
class ExhibitionHiddenTest {
    private static final Trouble NONE = () -> {};

    @Test
    void returns_with_the_last_reply() {
        // A wrong answer that takes an hour, whatever its boards need, passes this check.
        List<Board> boards = RecordedBoard.row(24, Duration.ofSeconds(5), Duration.ofSeconds(55));
        Call<Void> exhibition = call(() -> Exhibition.playSideBySide(boards, 30));

        assertThat(exhibition)
                .as("the last move is made at one hour, and its reply takes 55 s")
                .took(Duration.ofSeconds(3655));
    }

    @Test
    void takes_the_time_of_every_size() {
        Duration move = ofNanos(2_000_000_007);
        Duration reply = ofMillis(7_013);
        List<Board> quick = RecordedBoard.row(5, move, reply);
        List<Board> slow = RecordedBoard.row(130, ofSeconds(1), ofSeconds(500));

        Call<Void> small = call(() -> Exhibition.playSideBySide(row(3), 4));
        Duration late = small.elapsed().minus(ofSeconds(3 * 60 + 15 + 55));
        Observed.that("waits-for-all-replies", late.equals(ofSeconds(3 * 10)));
        Observed.that("a-little-late", late.isPositive() && late.compareTo(ofSeconds(25)) < 0);

        assertThat(small)
                .as(text("3 rounds of %s, then 3 moves and the last reply", ofSeconds(60)))
                .took(ofSeconds(3 * 60 + 15 + 55));
        assertThat(call(() -> Exhibition.playSideBySide(row(40), 2)))
                .as("a round of 40 moves, then 40 moves and the last reply")
                .took(ofSeconds(200 + 200 + 55));
        assertThat(call(() -> Exhibition.playSideBySide(quick, 3)))
                .as(text("3 rounds of 5 moves of %s, then a reply of %s", move, reply))
                .took(move.multipliedBy(15).plus(reply));
        Observed.part("130-boards");
        assertThat(call(() -> Exhibition.playSideBySide(slow, 2)))
                .as(
                        text(
                                "130 boards: a round of %s, then 130 moves of %s and a reply of %s",
                                ofSeconds(501), ofSeconds(1), ofSeconds(500)))
                .took(ofSeconds(501 + 130 + 500));
        Observed.part("days");
        assertThat(
                        call(() ->
                                Exhibition.playSideBySide(
                                        RecordedBoard.row(2, ofDays(1), ofDays(5)), 2)))
                .as("a round of 6 days, then 2 moves of a day and a reply of 5 days")
                .returned()
                .took(ofDays(6 + 2 + 5));
    }

    @Test
    void takes_turns_at_each_board() {
        Call<Void> exhibition = call(() -> Exhibition.playSideBySide(row(3), 3));

        assertThat(exhibition)
                .spans("turn", turn -> turn.endsWith(" 2"))
                .as("a move, then its reply, at board 2")
                .startedInTurn("move 2", "reply 2")
                .ranOneAfterAnother();
    }

    @Test
    @Schedules(50)
    void plays_every_pair() throws Exception {
        Call<Void> exhibition = call(() -> Exhibition.playSideBySide(row(3), 4));
        sleepThenSettle(ofDays(1));
        long moves =
                exhibition.timeline().spans().stream()
                        .filter(span -> span.name().equals("move 3"))
                        .count();
        Observed.that("off-by-one", Math.abs(moves - 4) == 1);

        assertThat(exhibition)
                .spans("move", "move 3"::equals)
                .as("one move per pair, at board 3")
                .hasSize(4);
        assertThat(exhibition)
                .spans("reply", "reply 3"::equals)
                .as("one reply per pair, at board 3")
                .hasSize(4);

        List<Board> together = RecordedBoard.row(3, ZERO, ofSeconds(55));

        assertThat(call(() -> Exhibition.playSideBySide(together, 2)))
                .as("moves take no time, and all replies are finished at the same moment")
                .returned();
    }

    /**
     * Each reply ends with a short pause. The first opponent is therefore ready again just after
     * the master has made a move, and before the next thread in the queue has acquired the master.
     */
    @Test
    void no_board_is_starved() {
        Duration hesitation = ofMillis(1);
        Trouble hesitate = () -> Thread.sleep(hesitation);
        List<Board> boards =
                RecordedBoard.row(24, ofSeconds(5), ofSeconds(55).minus(hesitation)).stream()
                        .<Board>map(board -> new TroubledBoard(board, NONE, hesitate))
                        .toList();
        String[] round =
                IntStream.rangeClosed(1, 24).mapToObj(n -> "move " + n).toArray(String[]::new);

        Call<Void> exhibition = call(() -> Exhibition.playSideBySide(boards, 3));

        assertThat(exhibition)
                .spans("move")
                .as("the master visits each board once per round")
                .startedInRounds(round);
    }

    @Test
    @Schedules(50)
    void exhibitions_are_independent() throws Exception {
        Call<Void> first = start(() -> Exhibition.playSideBySide(row(3), 2));
        sleepThenSettle(ofSeconds(2));
        Call<Void> second = start(() -> Exhibition.playSideBySide(row(2), 1));

        assertThat(first.join())
                .as(text("a round of %s, then 3 moves and the last reply", ofSeconds(60)))
                .took(ofSeconds(60 + 15 + 55));
        assertThat(second.join())
                .as("2 moves and the last reply, while another exhibition is running")
                .took(ofSeconds(10 + 55));

        Observed.part("at-once");
        Call<Void> third = start(() -> Exhibition.playSideBySide(row(2), 2));
        Call<Void> fourth = start(() -> Exhibition.playSideBySide(row(3), 1));

        assertThat(third.join())
                .as(
                        text(
                                "a round of %s, then 2 moves and the last reply; two exhibitions start at once",
                                ofSeconds(60)))
                .took(ofSeconds(60 + 10 + 55));
        assertThat(fourth.join())
                .as("3 moves and the last reply; two exhibitions start at once")
                .took(ofSeconds(15 + 55));
    }

    @Test
    void failure_surfaces() {
        RuntimeException fell = new IllegalStateException("the king fell off the board");
        RuntimeException left = new IllegalStateException("the opponent has left");
        List<Board> badMoves = rowWithTrouble(() -> fail(fell), NONE);
        List<Board> badReplies = rowWithTrouble(NONE, () -> fail(left));

        List<Board> row = row(3);
        AtomicInteger replies = new AtomicInteger();
        Trouble atTheEnd =
                () -> {
                    if (replies.incrementAndGet() == 2) {
                        fail(left);
                    }
                };
        List<Board> badEnd =
                List.of(row.get(0), row.get(1), new TroubledBoard(row.get(2), NONE, atTheEnd));

        Call<Void> moveFails = call(() -> Exhibition.playSideBySide(badMoves, 2));
        Call<Void> replyFails = call(() -> Exhibition.playSideBySide(badReplies, 2));
        List<Board> allBad =
                row(3).stream()
                        .<Board>map(board -> new TroubledBoard(board, NONE, () -> fail(left)))
                        .toList();
        Observed.part("all-replies-fail");
        Call<Void> allRepliesFail = call(() -> Exhibition.playSideBySide(allBad, 2));
        Observed.part("last-reply-fails");
        Call<Void> lastReplyFails = call(() -> Exhibition.playSideBySide(badEnd, 2));

        Observed.part("move-fails");
        assertThat(moveFails).as("the move at board 2 fails").threwOrWrapped(fell);
        Observed.part("reply-fails");
        assertThat(replyFails).as("the reply at board 2 fails").threwOrWrapped(left);
        Observed.part("all-replies-fail");
        assertThat(allRepliesFail).as("all replies fail").threwOrWrapped(left);
        Observed.part("last-reply-fails");
        assertThat(lastReplyFails).as("the last reply at board 3 fails").threwOrWrapped(left);

        Observed.part("after-a-failure");
        Call<Void> bad = start(() -> Exhibition.playSideBySide(badReplies, 2));
        Call<Void> good = start(() -> Exhibition.playSideBySide(row(3), 2));

        assertThat(bad.join())
                .as("the reply at board 2 fails, and another exhibition has no failure")
                .threwOrWrapped(left);
        assertThat(good.join()).as("this exhibition has no failure, but others have").returned();

        Observed.part("one-master");
        List<Board> busy = new ArrayList<>(RecordedBoard.row(4, ofSeconds(5), ofSeconds(5)));
        busy.set(1, new TroubledBoard(busy.get(1), NONE, () -> fail(left)));
        Call<Void> oneMaster = start(() -> Exhibition.playSideBySide(busy, 4));
        oneMaster.join();

        assertThat(oneMaster)
                .spans("move")
                .as("the reply at board 2 has failed, and there is still only one master")
                .ranOneAfterAnother();
    }

    @Test
    void plays_nothing_where_there_is_nothing() {
        Call<Void> noBoards = call(() -> Exhibition.playSideBySide(List.of(), 4));
        Call<Void> noPairs = call(() -> Exhibition.playSideBySide(row(3), 0));

        assertThat(noBoards).as("there are no boards").returned();
        assertThat(noPairs).as("there are no pairs").returned();
        assertThat(noPairs).spans("turn", turn -> true).hasSize(0);
    }

    @Test
    void leaves_nothing_running() throws Exception {
        RuntimeException left = new IllegalStateException("the opponent has left");
        List<Board> badReplies = rowWithTrouble(NONE, () -> fail(left));
        List<Board> badMoves = rowWithTrouble(() -> fail(left), NONE);

        Call<Void> good = call(() -> Exhibition.playSideBySide(row(3), 2));
        Call<Void> bad = start(() -> Exhibition.playSideBySide(badReplies, 2));
        Call<Void> badMove = start(() -> Exhibition.playSideBySide(badMoves, 2));
        sleepThenSettle(ofSeconds(60 + 15 + 55));
        bad.join();
        badMove.join();

        Observed.part("success");
        assertThat(good).leftNothingRunning();
        Observed.part("failure");
        assertThat(bad)
                .as("a reply failed, and all other replies are finished")
                .hasNothingRunning();
        assertThat(badMove)
                .as("a move failed, and all other replies are finished")
                .hasNothingRunning();
    }

    private static List<Board> row(int boards) {
        return RecordedBoard.row(boards, ofSeconds(5), ofSeconds(55));
    }

    /** Sets up three boards, with trouble at the second board. */
    private static List<Board> rowWithTrouble(Trouble onMove, Trouble onReply) {
        List<Board> row = row(3);
        return List.of(row.get(0), new TroubledBoard(row.get(1), onMove, onReply), row.get(2));
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }
}
