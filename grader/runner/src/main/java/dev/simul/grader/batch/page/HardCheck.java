package dev.simul.grader.batch.page;

import dev.simul.grader.batch.page.ReportDigest.Check;
import dev.simul.grader.batch.page.ReportDigest.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A check and how many answers pass it.
 *
 * @param board the number of the board
 * @param boardTitle the title of the board
 * @param title the title of the check
 * @param passed the number of answers that pass it
 * @param tried the number of answers on which it ran
 * @param reason the most frequent reason for which it fails, in words
 */
public record HardCheck(
        String board, String boardTitle, String title, int passed, int tried, String reason) {
    /** Returns the share of answers that pass the check, in percent. */
    public int share() {
        return 100 * passed / tried;
    }

    /** Returns the checks of tasks that the smallest shares of answers pass, the hardest first. */
    static List<HardCheck> hardest(List<Task> tried, int most) {
        Map<String, List<Check>> byCheck = new LinkedHashMap<>();
        Map<String, Task> tasks = new HashMap<>();
        for (Task task : tried) {
            for (Check check : task.checks()) {
                String key = task.id() + "/" + check.id();
                byCheck.computeIfAbsent(key, none -> new ArrayList<>()).add(check);
                tasks.put(key, task);
            }
        }
        return byCheck.entrySet().stream()
                .map(entry -> hard(tasks.get(entry.getKey()), entry.getValue()))
                .filter(check -> check.passed() < check.tried())
                .sorted(
                        Comparator.comparingInt(HardCheck::share)
                                .thenComparing(
                                        Comparator.comparingInt(HardCheck::tried).reversed()))
                .limit(most)
                .toList();
    }

    private static HardCheck hard(@Nullable Task task, List<Check> results) {
        if (task == null) {
            throw new IllegalStateException("a check without a task");
        }
        Map<String, Long> reasons =
                results.stream()
                        .filter(check -> !check.passed())
                        .collect(Collectors.groupingBy(Check::reason, Collectors.counting()));
        return new HardCheck(
                ClassPage.number(task.id()),
                task.title(),
                results.getFirst().title(),
                (int) results.stream().filter(Check::passed).count(),
                results.size(),
                reasons.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(entry -> ClassPage.words(entry.getKey()))
                        .orElse(""));
    }
}
