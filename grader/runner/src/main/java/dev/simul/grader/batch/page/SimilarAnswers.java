package dev.simul.grader.batch.page;

import dev.simul.grader.batch.similarity.SimilarPair;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two similar answers on the page of a class.
 *
 * @param board the number of the board
 * @param percent how similar they are, such as "98.5 %"
 * @param first the report on one answer
 * @param second the report on the other answer
 */
public record SimilarAnswers(String board, String percent, Link first, Link second) {
    static List<SimilarAnswers> of(List<SimilarPair> pairs, List<ClassMember> members) {
        Map<String, ClassMember> byName =
                members.stream()
                        .collect(
                                Collectors.toMap(
                                        member -> member.grade().name(), Function.identity()));
        return pairs.stream()
                .filter(pair ->
                        byName.containsKey(pair.first()) && byName.containsKey(pair.second()))
                .map(pair ->
                        new SimilarAnswers(
                                ClassPage.number(pair.task()),
                                pair.percent().stripTrailingZeros().toPlainString() + " %",
                                link(byName, pair.first(), pair.task()),
                                link(byName, pair.second(), pair.task())))
                .toList();
    }

    private static Link link(Map<String, ClassMember> members, String name, String task) {
        ClassMember member = members.get(name);
        if (member == null) {
            throw new IllegalArgumentException("expected a submission, found '" + name + "'");
        }
        return new Link(member.name(), member.link(task));
    }
}
