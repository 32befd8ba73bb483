// rejected by: plays-one-board-after-another
// advice: any-order-of-boards
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Begins at the end of the list. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards.reversed()) {
            for (int pair = 0; pair < pairs; pair++) {
                board.masterMove();
                board.reply();
            }
        }
    }
}
