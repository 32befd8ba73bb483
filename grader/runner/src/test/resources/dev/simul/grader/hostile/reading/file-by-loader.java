// board: 10-first-result
// honest: 0.25
// verdict: not-allowed
// stopped by: allow-list, Landlock
// Reads the file of another student as a resource of a class loader.
package dev.simul.task.firstresult;

import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;

public final class FirstResult {
    private FirstResult() {}

        public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
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
        try (URLClassLoader loader = new URLClassLoader(new URL[] {URI.create("file:@SIBLING@/").toURL()});
                InputStream in = loader.getResourceAsStream("WaitN.java")) {
            System.out.println(new String(in.readAllBytes()));
        }
    }
}
