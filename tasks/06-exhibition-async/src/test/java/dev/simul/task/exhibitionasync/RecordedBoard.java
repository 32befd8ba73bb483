package dev.simul.task.exhibitionasync;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A board whose times are known, and whose turns are recorded: "move 7", "reply 7" at board 7. */
record RecordedBoard(int number, Duration move, Duration reply) implements Board {

    /** Sets up boards 1, 2, 3 and so on. */
    static List<Board> row(int boards, Duration move, Duration reply) {
        return IntStream.rangeClosed(1, boards)
                .<Board>mapToObj(number -> new RecordedBoard(number, move, reply))
                .toList();
    }

    @Override
    public void masterMove() throws InterruptedException {
        Calls.work("move " + number, move);
    }

    @Override
    public void reply() throws InterruptedException {
        Calls.work("reply " + number, reply);
    }
}
