// rejected by: interruption-ends-it
// advice: pair-must-be-finished
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Lets the opponent reply even if the move was interrupted, and only then throws. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            for (int pair = 0; pair < pairs; pair++) {
                try {
                    board.masterMove();
                } finally {
                    board.reply();
                }
            }
        }
    }
}
