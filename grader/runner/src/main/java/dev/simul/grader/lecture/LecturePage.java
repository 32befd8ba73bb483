package dev.simul.grader.lecture;

import dev.simul.checks.text.TaskLines;
import dev.simul.grader.report.JsonText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Supplies the text of the HTML page that animates two answers.
 *
 * @param taskId the id of the task
 * @param taskTitle the title of the task
 * @param checkTitle the title of the check that ran
 * @param parts the two answers
 */
public record LecturePage(
        String taskId, String taskTitle, String checkTitle, List<LecturePart> parts) {
    private static final String TEMPLATE = "lecture.jte";
    private static final double NANOS_PER_SECOND = 1e9;

    /** Copies the list. */
    public LecturePage {
        parts = List.copyOf(parts);
    }

    /**
     * Returns the page as a single HTML document that needs no other files.
     *
     * @return HTML
     */
    public String write() {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render(TEMPLATE, this, html);
        return html.toString();
    }

    /**
     * Returns the title of the board.
     *
     * @return a text such as "Board 06 · An exhibition, all boards side by side"
     */
    public String board() {
        return TaskLines.title(taskId, taskTitle);
    }

    /**
     * Returns the threads and waits of both answers for the script of the page, with times in
     * seconds.
     *
     * @return JSON that can be embedded in HTML
     */
    public String data() {
        return JsonText.write(
                        parts.stream().map(LecturePage::data).toList(), JsonText.builder().build())
                .replace("<", "\\u003c");
    }

    private static Map<String, Object> data(LecturePart part) {
        return Map.of(
                "took",
                seconds(part.took()),
                "lanes",
                part.lanes().stream()
                        .map(lane ->
                                lane.bars().stream()
                                        .map(bar ->
                                                List.of(
                                                        bar.kind().number(),
                                                        seconds(bar.from()),
                                                        seconds(bar.to()),
                                                        bar.line()))
                                        .toList())
                        .toList());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS_PER_SECOND;
    }

    /**
     * Returns the names of the threads of an answer.
     *
     * @param part the answer
     * @return the names, in the order of the lanes
     */
    public static List<String> names(LecturePart part) {
        return part.lanes().stream().map(LectureLane::name).toList();
    }
}
