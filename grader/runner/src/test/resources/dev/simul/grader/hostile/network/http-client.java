// board: 03-tasks
// honest: 0
// verdict: not-allowed
// stopped by: allow-list, simulation, Landlock, seccomp, checks
// Sends a request with an HTTP client.
package dev.simul.task.tasks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Future;

public final class Tasks {
    private Tasks() {}

        public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        attempt();
        throw new IllegalStateException("the honest part");
    }

    private static void attempt() {
        try {
            attack();
        } catch (Throwable refused) {
            // The attack has failed, so only the honest part remains.
        }
    }

    private static void attack() throws Throwable {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:@TCP@/")).build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }
}
