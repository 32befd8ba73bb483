package dev.simul.grader.report.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workflow command as the runner of GitHub Actions reads it ({@code ActionCommand.TryParseV2} in
 * actions/runner): the name ends at the first space, the properties end at the next "::", and each
 * property ends at a comma.
 */
record RunnerCommand(String name, Map<String, String> properties, String data) {

    /** Reads a log. Each line must be a command. */
    static List<RunnerCommand> in(String log) {
        return log.lines().map(RunnerCommand::parse).toList();
    }

    private static RunnerCommand parse(String line) {
        String text = line.stripLeading();
        int end = text.indexOf("::", 2);
        if (!text.startsWith("::") || end < 0) {
            throw new IllegalArgumentException("expected a command, found '" + line + "'");
        }
        String[] head = text.substring(2, end).split(" ", 2);
        Map<String, String> properties = new LinkedHashMap<>();
        if (head.length > 1) {
            for (String property : head[1].strip().split(",")) {
                String[] pair = property.split("=", 2);
                properties.put(
                        pair[0],
                        unescape(pair[1])
                                .replace("%3A", ":")
                                .replace("%2C", ",")
                                .replace("%25", "%"));
            }
        }
        return new RunnerCommand(
                head[0], properties, unescape(text.substring(end + 2)).replace("%25", "%"));
    }

    private static String unescape(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n");
    }
}
