package dev.simul.coverage;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All ways, and the table of them that the README has. */
final class CoverageTable {
    private CoverageTable() {}

    static Map<String, List<Way>> sections() {
        Map<String, List<Way>> sections = new LinkedHashMap<>();
        sections.put("Threads", ThreadWays.threads());
        sections.put("Monitors", ThreadWays.monitors());
        sections.put("Clocks", ClockWays.clocks());
        sections.put("Locks and conditions", LockWays.locks());
        sections.put("Synchronizers", LockWays.synchronizers());
        sections.put("Queues and hand-over", QueueWays.queues());
        sections.put("Futures", TaskWays.futures());
        sections.put("Executors", TaskWays.executors());
        sections.put("Structured scopes", TaskWays.scopes());
        sections.put("Fork and join", ForkJoinWays.forkJoin());
        sections.put("On top of fork and join", ForkJoinWays.builtOnForkJoin());
        sections.put("Timers", ThreadWays.timers());
        sections.put("Pipes between threads", ThreadWays.pipes());
        sections.put("Network", OutsideWays.network());
        sections.put("HTTP", OutsideWays.http());
        sections.put("Files, selectors and the keyboard", OutsideWays.files());
        sections.put("Processes", OutsideWays.processes());
        sections.put("Other things outside", OutsideWays.others());
        return sections;
    }

    static String text() {
        StringBuilder text =
                new StringBuilder(
                        "| | used | in a simulation | instead |\n| --- | --- | --- | --- |\n");
        sections().forEach((title, ways) -> text.append(rows(title, ways)));
        return text.toString();
    }

    private static String rows(String title, List<Way> ways) {
        Map<String, Set<String>> byVerdict = new LinkedHashMap<>();
        for (Way way : ways) {
            byVerdict
                    .computeIfAbsent(verdict(way), same -> new LinkedHashSet<>())
                    .addAll(way.apis());
        }
        StringBuilder rows = new StringBuilder();
        byVerdict.forEach((verdict, apis) -> rows.append(row(title, verdict, apis)));
        return rows.toString();
    }

    private static String row(String title, String verdict, Set<String> apis) {
        return "| " + title + " | " + grouped(apis) + " | " + verdict + " |\n";
    }

    private static String verdict(Way way) {
        if (way.takes() != null) {
            return "exact | ";
        }
        Diagnosis stop =
                Simulation.run(
                                () -> {
                                    way.body().run();
                                    return "done";
                                })
                        .stoppedBy();
        if (!(stop instanceof Diagnosis.Escape escape)) {
            return "**not refused** | ";
        }
        int colon = escape.what().indexOf(": ");
        return "refused: "
                + escape.what().substring(0, colon)
                + " | "
                + escape.what().substring(colon + 2);
    }

    /** Names each class once, with all its methods. */
    private static String grouped(Set<String> apis) {
        Map<String, List<String>> methods = new LinkedHashMap<>();
        for (String api : apis) {
            int dot = api.lastIndexOf('.');
            boolean words = dot < 0 || api.indexOf(' ') >= 0;
            methods.computeIfAbsent(words ? "" : api.substring(0, dot), same -> new ArrayList<>())
                    .add(words ? api : api.substring(dot + 1));
        }
        return methods.entrySet().stream()
                .map(entry ->
                        entry.getKey().isEmpty()
                                ? String.join(", ", entry.getValue())
                                : entry.getValue().stream()
                                        .map(method -> name(entry.getKey(), method))
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static String name(String type, String method) {
        return method.equals(type) ? "`new " + type + "`" : "`" + type + "." + method + "`";
    }
}
