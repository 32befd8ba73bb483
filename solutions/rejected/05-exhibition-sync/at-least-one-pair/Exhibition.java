// rejected by: plays-nothing-where-there-is-nothing
// advice: always-one-pair
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Plays before it checks how many pairs there are. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            int played = 0;
            do {
                board.masterMove();
                board.reply();
                played++;
            } while (played < pairs);
        }
    }
}
