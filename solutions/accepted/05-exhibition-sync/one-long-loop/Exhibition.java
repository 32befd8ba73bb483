package dev.simul.task.exhibitionsync;

import java.util.List;

/** Counts all pairs in one loop and computes the board from the number of the pair. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (int played = 0; played < boards.size() * pairs; played++) {
            Board board = boards.get(played / pairs);
            board.masterMove();
            board.reply();
        }
    }
}
