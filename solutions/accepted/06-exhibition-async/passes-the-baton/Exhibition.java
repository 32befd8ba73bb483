package dev.simul.task.exhibitionasync;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Passes a baton from board to board; the master may move only at the board that has it. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        int n = boards.size();
        List<Semaphore> batons = Stream.generate(() -> new Semaphore(0)).limit(n).toList();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> games = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < n; i++) {
                games.submit(game(boards.get(i), pairs, batons.get(i), batons.get((i + 1) % n)));
            }
            try {
                passRound(batons, games);
            } finally {
                // If a game has failed, the games that would get the baton from it would wait for
                // ever.
                executor.shutdownNow();
            }
        }
    }

    private static void passRound(List<Semaphore> batons, CompletionService<Void> games)
            throws Exception {
        if (!batons.isEmpty()) {
            batons.getFirst().release();
        }
        for (int i = 0; i < batons.size(); i++) {
            games.take().get();
        }
    }

    private static Callable<Void> game(Board board, int pairs, Semaphore here, Semaphore next) {
        return () -> {
            for (int pair = 0; pair < pairs; pair++) {
                here.acquire();
                board.masterMove();
                next.release();
                board.reply();
            }
            return null;
        };
    }
}
