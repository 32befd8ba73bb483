package dev.simul.task.exhibitionasync;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A board with known times that records its turns, at board 7 as "move 7" and "reply 7". */
record RecordedBoard(int number, Duration moveTime, Duration replyTime) implements Board {

    /** Sets up boards 1, 2, 3 and so on. */
    static List<Board> row(int boards, Duration moveTime, Duration replyTime) {
        return IntStream.rangeClosed(1, boards)
                .<Board>mapToObj(number -> new RecordedBoard(number, moveTime, replyTime))
                .toList();
    }

    @Override
    public void masterMove() throws InterruptedException {
        Calls.work("move " + number, moveTime);
    }

    @Override
    public void reply() throws InterruptedException {
        Calls.work("reply " + number, replyTime);
    }
}
