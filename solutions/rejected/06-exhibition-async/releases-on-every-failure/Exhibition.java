// rejected by: failure-surfaces
// advice: none
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Releases the master when a reply fails, too, so that there are two masters from then on. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Semaphore master = new Semaphore(1, true);
        List<Exception> failures = new CopyOnWriteArrayList<>();
        List<Thread> games = new ArrayList<>();
        for (Board board : boards) {
            games.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            for (int pair = 0; pair < pairs; pair++) {
                                master.acquire();
                                board.masterMove();
                                master.release();
                                board.reply();
                            }
                        } catch (Exception e) {
                            failures.add(e);
                            master.release();
                        }
                    }));
        }
        for (Thread game : games) {
            game.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
