package dev.simul.task.exhibitionasync;

import static dev.simul.checks.Calls.call;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = Board.class)
class ExhibitionExample {
    @Test
    void three_boards(TestReporter reporter) {
        List<Board> boards = List.of(new Opponent(1), new Opponent(2), new Opponent(3));

        Call<?> call = call(() -> Exhibition.playSideBySide(boards, 2));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Three boards, two pairs of moves each, side by side", call));
    }

    private record Opponent(int number) implements Board {
        @Override
        public void masterMove() throws InterruptedException {
            Calls.work("move " + number, Duration.ofSeconds(5));
        }

        @Override
        public void reply() throws InterruptedException {
            Calls.work("reply " + number, Duration.ofSeconds(55));
        }
    }
}
