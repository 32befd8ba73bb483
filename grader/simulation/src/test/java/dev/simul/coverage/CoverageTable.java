package dev.simul.coverage;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All cases, and the table of them in COVERAGE.md. */
final class CoverageTable {
    private CoverageTable() {}

    static Map<String, List<WaitCase>> sections() {
        Map<String, List<WaitCase>> sections = new LinkedHashMap<>();
        sections.put("Threads", ThreadCases.threads());
        sections.put("Monitors", ThreadCases.monitors());
        sections.put("Clocks", ClockCases.clocks());
        sections.put("Locks and conditions", LockCases.locks());
        sections.put("Synchronizers", LockCases.synchronizers());
        sections.put("Queues and exchangers", QueueCases.queues());
        sections.put("Futures", TaskCases.futures());
        sections.put("Executors", TaskCases.executors());
        sections.put("Structured scopes", TaskCases.scopes());
        sections.put("Fork and join", ForkJoinCases.forkJoin());
        sections.put("Built on fork and join", ForkJoinCases.builtOnForkJoin());
        sections.put("Timers", ThreadCases.timers());
        sections.put("Pipes between threads", ThreadCases.pipes());
        sections.put("Network", UnsupportedCases.network());
        sections.put("HTTP", UnsupportedCases.http());
        sections.put("Files, selectors and the keyboard", UnsupportedCases.files());
        sections.put("Processes", UnsupportedCases.processes());
        sections.put("Other things outside the simulation", UnsupportedCases.others());
        return sections;
    }

    static String text() {
        StringBuilder text = new StringBuilder();
        sections().forEach((title, cases) -> text.append(section(title, cases)));
        return text.toString();
    }

    /** Returns a table with one row for each class and verdict. */
    private static String section(String title, List<WaitCase> cases) {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        for (WaitCase wait : cases) {
            String verdict = verdict(wait);
            for (String api : wait.apis()) {
                int dot = api.indexOf(' ') >= 0 ? -1 : api.lastIndexOf('.');
                String type = dot < 0 ? "" : "`" + api.substring(0, dot) + "`";
                methods.computeIfAbsent(type + "\n" + verdict, same -> new LinkedHashSet<>())
                        .add(dot < 0 ? api : name(api.substring(0, dot), api.substring(dot + 1)));
            }
        }
        StringBuilder section = new StringBuilder("\n### " + title + "\n\n");
        section.append("| | | in a simulation | instead |\n| --- | --- | --- | --- |\n");
        methods.forEach((key, names) -> {
            String[] typeAndVerdict = key.split("\n", 2);
            section.append("| ")
                    .append(typeAndVerdict[0])
                    .append(" | ")
                    .append(String.join(", ", names))
                    .append(" | ")
                    .append(typeAndVerdict[1])
                    .append(" |\n");
        });
        return section.toString();
    }

    private static String verdict(WaitCase wait) {
        String refusal = wait.refusal();
        if (refusal == null) {
            return "exact | ";
        }
        int colon = refusal.indexOf(": ");
        return "refused: " + refusal.substring(0, colon) + " | " + refusal.substring(colon + 2);
    }

    private static String name(String type, String method) {
        return method.equals(type) ? "`new`" : "`" + method + "`";
    }
}
