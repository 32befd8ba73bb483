package dev.simul.task.exhibitionsync;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.task.RealTime;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class ExhibitionRealTimeTest {
    private final RealTime time = RealTime.scaled(1000);

    @Test
    void takes_the_time_of_its_moves_and_replies() {
        time.takes(
                ofMinutes(4),
                () -> {
                    Queue<String> turns = new ConcurrentLinkedQueue<>();

                    Exhibition.playOneByOne(boards(turns), 2);

                    return assertThat(turns)
                            .containsExactly(
                                    "move 1", "reply 1", "move 1", "reply 1", "move 2", "reply 2",
                                    "move 2", "reply 2");
                });
    }

    @Test
    void ends_when_interrupted() throws Exception {
        Queue<String> turns = new ConcurrentLinkedQueue<>();

        Throwable thrown =
                RealTime.interrupt(
                        () -> turns.size() >= 2,
                        () -> {
                            Exhibition.playOneByOne(boards(turns), 20);
                            return null;
                        });

        assertThat(thrown).isInstanceOf(InterruptedException.class);
        int before = turns.size();
        time.sleep(ofMinutes(3));
        assertThat(turns).hasSize(before);
    }

    private List<Board> boards(Queue<String> turns) {
        return List.of(new Opponent(time, turns, 1), new Opponent(time, turns, 2));
    }

    private record Opponent(RealTime time, Queue<String> turns, int number) implements Board {
        @Override
        public void masterMove() throws InterruptedException {
            time.sleep(ofSeconds(5));
            turns.add("move " + number);
        }

        @Override
        public void reply() throws InterruptedException {
            time.sleep(ofSeconds(55));
            turns.add("reply " + number);
        }
    }
}
