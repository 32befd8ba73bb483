package dev.simul.grader.command;

import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.text.Wrap;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.probe.Attempt;
import dev.simul.grader.sandbox.probe.Diagnosis;
import java.util.ArrayList;
import java.util.List;

/** Formats a diagnosis of a machine as text that fits in narrow terminals. */
final class DoctorText {
    private static final int LABEL = 13;

    private final Diagnosis diagnosis;
    private final Palette palette;
    private final TextWidth width;
    private final List<String> lines = new ArrayList<>();

    DoctorText(Diagnosis diagnosis, Palette palette, TextWidth width) {
        this.diagnosis = diagnosis;
        this.palette = palette;
        this.width = width;
    }

    List<String> lines() {
        addTitle("This machine");
        addRow("system", diagnosis.system());
        addRow(
                "Landlock",
                diagnosis.landlock() == 0
                        ? "missing, or turned off"
                        : "version " + diagnosis.landlock());
        addRow("seccomp", diagnosis.seccomp() ? "yes" : "not as needed");
        addRow(
                "container",
                diagnosis.container().isEmpty() ? "no" : "yes (" + diagnosis.container() + ")");
        lines.add("");
        addTitle("What a submission can do, isolated by " + diagnosis.mechanism().words());
        for (Attempt attempt : Attempt.values()) {
            Boolean isPossible = diagnosis.possible().get(attempt);
            String mark = isPossible == null ? "?" : isPossible ? "✗" : "✓";
            String answer = isPossible == null ? "unknown: " : isPossible ? "can " : "cannot ";
            addWrapped("  " + mark + " ", answer + attempt.words());
        }
        lines.add("");
        addTitle("Levels");
        addRow(Isolation.STRICT.id(), diagnosis.strict() ? "possible" : "not possible");
        addRow(Isolation.BEST_EFFORT.id(), "uses " + diagnosis.mechanism().words());
        addRow("grade-class", forClasses());
        if (!diagnosis.advice().isEmpty()) {
            lines.add("");
            addTitle("What to do");
            diagnosis.advice().forEach(sentence -> addWrapped("  - ", sentence));
        }
        return lines;
    }

    private String forClasses() {
        if (diagnosis.strict()) {
            return "possible, strict";
        }
        return diagnosis.mechanism() == Mechanism.NONE
                ? "only with --isolation=off"
                : "possible, best-effort";
    }

    private void addTitle(String text) {
        Wrap.lines(text, width.columns())
                .forEach(line -> lines.add(palette.paint(Role.TITLE, line)));
    }

    private void addRow(String label, String text) {
        addWrapped("  " + label + " ".repeat(LABEL - label.length()), text);
    }

    private void addWrapped(String label, String text) {
        lines.addAll(Wrap.hanging(label, text, width.columns()));
    }
}
