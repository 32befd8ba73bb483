package dev.simul.task.exhibitionasync;

/** A board of the exhibition, with an opponent behind it. */
public interface Board {
    /**
     * The master makes her move at this board; returns when it is made.
     *
     * @throws InterruptedException if the thread is interrupted before the move is made
     */
    void masterMove() throws InterruptedException;

    /**
     * The opponent thinks and replies; returns when the reply is made.
     *
     * @throws InterruptedException if the thread is interrupted before the reply is made
     */
    void reply() throws InterruptedException;
}
