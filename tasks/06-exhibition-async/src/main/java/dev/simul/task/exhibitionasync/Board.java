package dev.simul.task.exhibitionasync;

/** A board of the exhibition, with its opponent. */
public interface Board {
    /**
     * Makes the master's move at this board, and returns when it is made.
     *
     * @throws InterruptedException if the thread is interrupted before the move is made
     */
    void masterMove() throws InterruptedException;

    /**
     * Lets the opponent think and reply, and returns when the reply is made.
     *
     * @throws InterruptedException if the thread is interrupted before the reply is made
     */
    void reply() throws InterruptedException;
}
