// rejected by: plays-every-pair, takes-twelve-hours, takes-the-time-of-every-size
// advice: bounds-of-the-loop
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Stops counting one pair too early. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            for (int pair = 1; pair < pairs; pair++) {
                board.masterMove();
                board.reply();
            }
        }
    }
}
