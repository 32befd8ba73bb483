// rejected by: never-does-two-things-at-once, takes-twelve-hours, takes-the-time-of-every-size,
// plays-one-board-after-another, interruption-ends-it
// advice: turns-may-overlap
package dev.simul.task.exhibitionsync;

import java.util.ArrayList;
import java.util.List;

/** Plays all boards at the same time. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        List<Thread> games = new ArrayList<>();
        for (Board board : boards) {
            games.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            for (int pair = 0; pair < pairs; pair++) {
                                board.masterMove();
                                board.reply();
                            }
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }));
        }
        for (Thread game : games) {
            game.join();
        }
    }
}
