package dev.simul.task.exhibitionsync;

import java.util.List;

/** Board 05: a chess exhibition, one board after another. */
public final class Exhibition {
    private Exhibition() {}

    /**
     * Plays the boards one after another, and finishes each game before starting the next.
     *
     * @param boards the boards, in the order in which they are played
     * @param pairs the number of pairs to play at each board, each a move by the master followed by
     *     a reply; zero or more
     * @throws InterruptedException if the thread is interrupted; the exhibition ends at that moment
     */
    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            for (int pair = 0; pair < pairs; pair++) {
                board.masterMove();
                board.reply();
            }
        }
    }
}
