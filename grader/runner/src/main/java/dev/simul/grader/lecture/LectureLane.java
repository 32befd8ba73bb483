package dev.simul.grader.lecture;

import java.util.List;

/**
 * A thread that waits at least once.
 *
 * @param name the name of the thread
 * @param bars the waits of the thread, in chronological order
 */
record LectureLane(String name, List<LectureBar> bars) {
    LectureLane {
        bars = List.copyOf(bars);
    }
}
