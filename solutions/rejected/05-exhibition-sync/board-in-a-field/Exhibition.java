// rejected by: takes-the-time-of-every-size
// advice: one-exhibition-at-a-time
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Keeps the current board in a static field, which a simultaneous exhibition changes. */
public final class Exhibition {
    private static Board board;

    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (int i = 0; i < boards.size(); i++) {
            for (int pair = 0; pair < pairs; pair++) {
                board = boards.get(i);
                board.masterMove();
                board = boards.get(i);
                board.reply();
            }
        }
    }
}
