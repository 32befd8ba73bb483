package dev.simul.grader.batch.page;

import dev.simul.grader.batch.page.ReportDigest.Belief;
import dev.simul.grader.batch.page.ReportDigest.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A misconception of the class.
 *
 * @param board the number of the board
 * @param boardTitle the title of the board
 * @param misconception the mistaken belief, as a clause
 * @param hint where to look
 * @param count the number of submissions whose reports name it
 * @param tried the number of submissions with an answer to the board
 * @param links the reports that name it; empty for the projector
 */
public record CommonBelief(
        String board,
        String boardTitle,
        String misconception,
        String hint,
        int count,
        int tried,
        List<Link> links) {
    /** Copies the list. */
    public CommonBelief {
        links = List.copyOf(links);
    }

    private record Believer(ClassMember member, Task task, Belief belief) {}

    /** Returns the misconceptions that the reports of submissions name, the commonest first. */
    static List<CommonBelief> of(List<ClassMember> graded, boolean namesPeople) {
        Map<String, Long> tried =
                ClassPage.tasks(graded).stream()
                        .collect(Collectors.groupingBy(Task::id, Collectors.counting()));
        Map<String, List<Believer>> byBelief = new LinkedHashMap<>();
        for (ClassMember member : graded) {
            for (Task task : member.digest().tasks()) {
                for (Belief belief : task.beliefs()) {
                    byBelief.computeIfAbsent(
                                    task.id() + "/" + belief.id(), none -> new ArrayList<>())
                            .add(new Believer(member, task, belief));
                }
            }
        }
        return byBelief.values().stream()
                .map(believers -> common(believers, tried, namesPeople))
                .sorted(Comparator.comparingInt(CommonBelief::count).reversed())
                .toList();
    }

    private static CommonBelief common(
            List<Believer> believers, Map<String, Long> tried, boolean namesPeople) {
        Believer first = believers.getFirst();
        return new CommonBelief(
                ClassPage.number(first.task().id()),
                first.task().title(),
                first.belief().misconception(),
                first.belief().hint(),
                believers.size(),
                tried.getOrDefault(first.task().id(), 0L).intValue(),
                namesPeople
                        ? believers.stream()
                                .map(each ->
                                        new Link(
                                                each.member().name(),
                                                each.member().link(each.task().id())))
                                .toList()
                        : List.of());
    }
}
