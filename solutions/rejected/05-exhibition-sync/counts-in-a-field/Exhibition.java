// rejected by: takes-the-time-of-every-size
// advice: one-exhibition-at-a-time
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Counts the pairs in a static field, which a simultaneous exhibition changes. */
public final class Exhibition {
    private static int played;

    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            for (played = 0; played < pairs; played++) {
                board.masterMove();
                board.reply();
            }
        }
    }
}
