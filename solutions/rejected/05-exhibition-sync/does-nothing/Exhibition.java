// rejected by: plays-every-pair, takes-twelve-hours, takes-turns-master-first,
// plays-one-board-after-another, never-does-two-things-at-once, takes-the-time-of-every-size,
// interruption-ends-it
// advice: none
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Does nothing. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        // TODO
    }
}
