package dev.simul.grader.classof;

/** What is wrong with a submission that takes the grader longer than others, or ends a child. */
enum Trouble {
    NONE(""),
    LOOPS("while (true) {}"),
    OVERFLOWS_THE_STACK("return waitN(n + 1, max);"),
    FILLS_THE_HEAP(
            "List<long[]> all = new ArrayList<>(); while (true) all.add(new long[1 << 20]);"),
    EXITS("System.exit(0); return List.of();"),
    DOES_NOT_COMPILE("return n;");

    private final String body;

    Trouble(String body) {
        this.body = body;
    }

    /** Returns the source of an answer to board 01 that has this trouble. */
    String source() {
        return """
        package dev.simul.task.waitn;

        import java.time.Duration;
        import java.util.ArrayList;
        import java.util.List;

        public final class WaitN {
            private WaitN() {}

            public static List<Duration> waitN(int n, Duration max) throws Exception {
                %s
            }
        }
        """
                .formatted(body);
    }
}
