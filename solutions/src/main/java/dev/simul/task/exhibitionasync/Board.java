package dev.simul.task.exhibitionasync;

/** A board of the exhibition, with its opponent. */
public interface Board {
    /**
     * Makes the master's move at this board, and returns when the move has been made.
     *
     * @throws InterruptedException if the thread is interrupted before the move has been made
     */
    void masterMove() throws InterruptedException;

    /**
     * Lets the opponent think and reply, and returns when the reply has been made.
     *
     * @throws InterruptedException if the thread is interrupted before the reply has been made
     */
    void reply() throws InterruptedException;
}
