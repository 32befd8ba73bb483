// rejected by: interruption-ends-it
// advice: interruption-can-be-ignored
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Ignores an interruption during a move, and finishes the pair. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            for (int pair = 0; pair < pairs; pair++) {
                try {
                    board.masterMove();
                } catch (InterruptedException e) {
                    System.out.println("interrupted during a move");
                }
                board.reply();
            }
        }
    }
}
