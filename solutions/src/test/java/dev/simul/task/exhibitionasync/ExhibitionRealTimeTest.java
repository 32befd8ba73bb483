package dev.simul.task.exhibitionasync;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExhibitionRealTimeTest {
    private final RealTime time = RealTime.scaled(400);

    @Test
    void takes_the_time_of_its_moves_and_replies() {
        time.takes(
                ofSeconds(130),
                () -> {
                    Opponent opponent = new Opponent(time);
                    List<Board> boards = Collections.nCopies(3, opponent);

                    Exhibition.playSideBySide(boards, 2);

                    assertThat(opponent.replies).hasValue(3 * 2);
                    return assertThat(opponent.movesAtOnce).isFalse();
                });
    }

    @Test
    void throws_the_failure_of_a_reply() {
        IllegalStateException failure = new IllegalStateException("a piece fell down");
        Board broken =
                new Board() {
                    @Override
                    public void masterMove() {}

                    @Override
                    public void reply() {
                        throw failure;
                    }
                };

        assertThatThrownBy(() -> Exhibition.playSideBySide(List.of(new Opponent(time), broken), 2))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown).hasRootCause(failure));
    }

    private static final class Opponent implements Board {
        private final RealTime time;
        private final AtomicBoolean moving = new AtomicBoolean();
        private final AtomicBoolean movesAtOnce = new AtomicBoolean();
        private final AtomicInteger replies = new AtomicInteger();

        Opponent(RealTime time) {
            this.time = time;
        }

        @Override
        public void masterMove() throws InterruptedException {
            if (!moving.compareAndSet(false, true)) {
                movesAtOnce.set(true);
            }
            time.sleep(ofSeconds(5));
            moving.set(false);
        }

        @Override
        public void reply() throws InterruptedException {
            time.sleep(ofSeconds(55));
            replies.incrementAndGet();
        }
    }
}
