package dev.simul.task.exhibitionasync;

import java.util.List;

/** Board 06: a chess exhibition, all boards side by side. */
public final class Exhibition {
    private Exhibition() {}

    /**
     * Plays all boards side by side, with one master who makes one move at a time.
     *
     * @param boards the boards, each of which the master visits once per round
     * @param pairs the number of pairs to play at each board, each a move by the master followed by
     *     a reply; zero or more
     * @throws Exception the failure of a move or a reply, directly or as the cause of another
     *     exception
     */
    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        throw new UnsupportedOperationException("Not started yet: playSideBySide");
    }
}
