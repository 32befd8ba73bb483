package dev.simul.grader.loop;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TaskLines;
import dev.simul.checks.text.Wrap;
import dev.simul.grader.course.NaivePicture;
import dev.simul.grader.loop.board.Answers;
import dev.simul.grader.loop.board.BoardResult;
import dev.simul.grader.loop.progress.BoardState;
import dev.simul.grader.loop.screen.BoardScreen;
import dev.simul.grader.loop.screen.KeyBar;
import dev.simul.grader.loop.screen.ListScreen;
import dev.simul.grader.loop.screen.PictureScreen;
import dev.simul.grader.loop.screen.ProgressLine;
import dev.simul.grader.loop.screen.Style;
import dev.simul.grader.loop.terminal.Frame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out what the loop shows. */
final class LoopScreens {
    private static final KeyBar.Entry QUIT = new KeyBar.Entry("q", "quit");
    private static final KeyBar.Entry BACK = new KeyBar.Entry("esc", "back");

    private final LoopState state;

    LoopScreens(LoopState state) {
        this.state = state;
    }

    /**
     * Lays out the screen.
     *
     * @param style how it looks
     */
    Frame frame(Style style) {
        List<String> body =
                switch (state.mode()) {
                    case BOARD, RESET -> board(style);
                    case LIST ->
                            ListScreen.of(state.tasks(), state.progress(), state.marked(), style);
                    case ANSWER -> answer();
                    case HELP -> help(style);
                };
        return new Frame(
                ProgressLine.of(state.progress(), state.ids(), style),
                body,
                foot(style),
                state.firstLine());
    }

    private List<String> board(Style style) {
        BoardResult result = state.result();
        if (result == null) {
            TaskLines lines = new TaskLines(style.palette(), style.width());
            lines.addTitle(TaskLines.title(state.current().id(), state.current().title()), "");
            return lines.lines();
        }
        List<String> lines =
                new ArrayList<>(BoardScreen.of(result, state.advice(), state.steps(), style));
        if (result.state() == BoardState.PASSED) {
            lines.add("");
            lines.addAll(pictures(style));
        }
        return lines;
    }

    /**
     * Returns the picture of the student's answer, below that of the answer that one writes first.
     */
    private List<String> pictures(Style style) {
        @Nullable NaivePicture naive =
                NaivePicture.of(state.home().resolve("tasks").resolve(state.current().id()))
                        .orElse(null);
        return PictureScreen.of(naive, own(naive).orElse(null), style);
    }

    /** Returns the timeline of the student's answer in the same check, or the longest in any. */
    private Optional<CheckTimeline> own(@Nullable NaivePicture naive) {
        Map<String, List<CheckTimeline>> known = state.timelines();
        if (naive != null && known.containsKey(naive.checkId())) {
            return known.get(naive.checkId()).stream()
                    .filter(timeline -> timeline.call() == naive.timeline().call())
                    .findFirst();
        }
        return state.current().checks().stream()
                .flatMap(check -> known.getOrDefault(check.id(), List.of()).stream())
                .filter(timeline -> !timeline.isEmpty())
                .max(Comparator.comparingInt(timeline -> timeline.chart().rows().size()));
    }

    private List<String> answer() {
        Answers.Answer answer = state.answers().get(state.marked());
        List<String> lines = new ArrayList<>();
        lines.add(
                "answer "
                        + (state.marked() + 1)
                        + " of "
                        + state.answers().size()
                        + ": "
                        + answer.name());
        lines.add("");
        answer.text().lines().map(PlainText::line).forEach(lines::add);
        return lines;
    }

    private static List<String> help(Style style) {
        List<String> lines = new ArrayList<>();
        for (String[] key :
                new String[][] {
                    {"h", "one more step of the hint"},
                    {"n, p", "the next board that is not solved; the board before"},
                    {"l", "the list of boards: choose one with the arrow keys and Enter"},
                    {"a", "check all boards"},
                    {"r", "restore the stub of this board; your files are kept"},
                    {"e", "open the file of this board in your editor (VISUAL or EDITOR)"},
                    {"s", "right answers, when the board is solved and they are unlocked"},
                    {"Enter", "check this board again"},
                    {"arrows", "scroll; Space and b scroll by a screen"},
                    {"q", "quit; your progress is kept"}
                }) {
            lines.addAll(
                    Wrap.hanging(
                            "  " + key[0] + " ".repeat(8 - key[0].length()),
                            key[1],
                            style.width().columns()));
        }
        return lines;
    }

    private List<String> foot(Style style) {
        return switch (state.mode()) {
            case RESET ->
                    KeyBar.of(
                            Role.ATTENTION,
                            "Restore the stub of board "
                                    + state.current().id().substring(0, 2)
                                    + "? Your files are kept in '.simul/backups'.",
                            List.of(
                                    new KeyBar.Entry("y", "restore"),
                                    new KeyBar.Entry("any other key", "back")),
                            style);
            case LIST ->
                    KeyBar.of(
                            Role.FAINT,
                            activity(),
                            List.of(
                                    new KeyBar.Entry("↑ ↓", "move"),
                                    new KeyBar.Entry("enter", "choose"),
                                    new KeyBar.Entry("a", "check all"),
                                    BACK,
                                    QUIT),
                            style);
            case ANSWER ->
                    KeyBar.of(
                            Role.FAINT,
                            activity(),
                            List.of(
                                    new KeyBar.Entry("n", "next answer"),
                                    new KeyBar.Entry("p", "answer before"),
                                    new KeyBar.Entry("↑ ↓", "scroll"),
                                    BACK),
                            style);
            case HELP -> KeyBar.of(Role.FAINT, activity(), List.of(BACK, QUIT), style);
            case BOARD -> KeyBar.of(role(), message(), keys(), style);
        };
    }

    private List<KeyBar.Entry> keys() {
        List<KeyBar.Entry> keys = new ArrayList<>();
        BoardResult result = state.result();
        boolean isPassed = result != null && result.state() == BoardState.PASSED;
        if (state.hasHint()) {
            keys.add(new KeyBar.Entry("h", state.steps() == 0 ? "hint" : "more"));
        }
        if (isPassed && !answers().isEmpty()) {
            keys.add(new KeyBar.Entry("s", "solutions"));
        }
        keys.add(new KeyBar.Entry("n", "next"));
        keys.add(new KeyBar.Entry("l", "list"));
        keys.add(new KeyBar.Entry("a", "all"));
        keys.add(new KeyBar.Entry("r", "reset"));
        keys.add(new KeyBar.Entry("e", "edit"));
        keys.add(new KeyBar.Entry("?", "help"));
        keys.add(QUIT);
        return keys;
    }

    List<Answers.Answer> answers() {
        return new Answers(state.home()).to(state.current().id(), state.current().packageName());
    }

    private Role role() {
        BoardResult result = state.result();
        boolean isPassed = result != null && result.state() == BoardState.PASSED;
        return isPassed && state.running().isEmpty() && state.message().isEmpty()
                ? Role.GOOD
                : Role.FAINT;
    }

    /** Returns the result of the last key or, if there is none, what the loop does now. */
    private String activity() {
        if (!state.message().isEmpty()) {
            return state.message();
        }
        return state.running().isEmpty()
                ? ""
                : "checking board " + state.running().substring(0, 2) + " …";
    }

    /** Returns what the loop does now, or what has come of the board that is shown. */
    private String message() {
        if (!activity().isEmpty()) {
            return activity();
        }
        BoardResult result = state.result();
        if (result == null) {
            return "starting …";
        }
        String time = "checked in " + Math.max(1, result.took().toMillis()) + " ms";
        if (result.state() == BoardState.PASSED) {
            return state.next().isPresent()
                    ? "solved · press n for the next board"
                    : "solved, like all other boards";
        }
        return time + " · save " + Path.of(state.current().files().getFirst()) + " to check again";
    }
}
