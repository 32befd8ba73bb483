// rejected by: takes-the-time-of-every-size, takes-twelve-hours
// advice: idle-time-is-free
package dev.simul.task.exhibitionsync;

import java.util.List;
import java.util.concurrent.FutureTask;

/** Plays each game on a thread, and checks every seven seconds whether the game is over. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            FutureTask<Void> game =
                    new FutureTask<>(() -> {
                        for (int pair = 0; pair < pairs; pair++) {
                            board.masterMove();
                            board.reply();
                        }
                        return null;
                    });
            Thread.startVirtualThread(game);
            try {
                while (!game.isDone()) {
                    Thread.sleep(7000);
                }
            } catch (InterruptedException e) {
                game.cancel(true);
                throw e;
            }
        }
    }
}
