package dev.simul.task.exhibitionasync;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.task.RealTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExhibitionRealTimeTest {
    @Test
    void takes_the_time_of_its_moves_and_replies() {
        RealTime.agrees(
                ofSeconds(130),
                1000,
                () -> {
                    AtomicInteger turns = new AtomicInteger();
                    List<Board> boards = Collections.nCopies(3, new Opponent(turns));

                    Exhibition.playSideBySide(boards, 2);

                    assertThat(turns).hasValue(3 * 2 * 2);
                    return turns;
                });
    }

    private record Opponent(AtomicInteger turns) implements Board {
        @Override
        public void masterMove() throws InterruptedException {
            Thread.sleep(ofMillis(5));
            turns.incrementAndGet();
        }

        @Override
        public void reply() throws InterruptedException {
            Thread.sleep(ofMillis(55));
            turns.incrementAndGet();
        }
    }
}
