// rejected by: takes-the-time-of-every-size
// advice: others-may-wait
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Holds a lock for the whole exhibition, so that a simultaneous one begins later. */
public final class Exhibition {
    private Exhibition() {}

    public static synchronized void playOneByOne(List<Board> boards, int pairs)
            throws InterruptedException {
        for (Board board : boards) {
            for (int pair = 0; pair < pairs; pair++) {
                board.masterMove();
                board.reply();
            }
        }
    }
}
