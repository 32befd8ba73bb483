package dev.simul.task.exhibitionasync;

/** A board that does something extra at the end of each move and each reply. */
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

    /** Something extra that the board does. */
    interface Trouble {
        void happen() throws InterruptedException;
    }
}
