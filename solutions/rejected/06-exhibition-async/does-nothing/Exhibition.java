// rejected by: plays-every-pair, last-move-at-one-hour, one-move-at-a-time,
// returns-with-the-last-reply, takes-the-time-of-every-size, takes-turns-at-each-board,
// no-board-is-starved, failure-surfaces, exhibitions-are-independent
// advice: none
package dev.simul.task.exhibitionasync;

import java.util.List;

/** Does nothing. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        // TODO
    }
}
