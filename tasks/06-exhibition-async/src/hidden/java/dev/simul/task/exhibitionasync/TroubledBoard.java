package dev.simul.task.exhibitionasync;

/** A board that does something more at the end of each move and of each reply. */
record TroubledBoard(Board board, Trouble onMove, Trouble onReply) implements Board {

    @Override
    public void masterMove() throws InterruptedException {
        board.masterMove();
        onMove.happen();
    }

    @Override
    public void reply() throws InterruptedException {
        board.reply();
        onReply.happen();
    }

    /** What the board does. */
    interface Trouble {
        void happen() throws InterruptedException;
    }
}
