// rejected by: takes-twelve-hours, takes-the-time-of-every-size
// advice: idle-time-is-free
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Pauses on the way to the next board. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            for (int pair = 0; pair < pairs; pair++) {
                board.masterMove();
                board.reply();
            }
            Thread.sleep(1000);
        }
    }
}
