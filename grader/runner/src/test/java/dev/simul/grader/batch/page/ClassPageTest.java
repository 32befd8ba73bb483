package dev.simul.grader.batch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.batch.page.ClassPage.Bin;
import dev.simul.grader.batch.page.ClassPage.Figure;
import dev.simul.grader.batch.page.ClassPage.Stopped;
import dev.simul.grader.batch.similarity.SimilarPair;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassPageTest {
    private final ClassPage page = ClassPage.of("Simul 2026", ClassSample.small(), List.of());

    @Test
    void should_count_submissions_and_average_those_that_were_graded() {
        assertThat(page.figures())
                .containsExactly(
                        new Figure("4", "submissions"),
                        new Figure("3", "graded"),
                        new Figure("50 %", "median"),
                        new Figure("63.3 %", "mean"));
        assertThat(page.late()).isEqualTo(1);
        assertThat(page.notGraded()).containsOnlyKeys("cannot be read").containsValue(1L);
    }

    @Test
    void should_average_the_two_middle_scores_of_an_even_number() {
        ClassPage two = ClassPage.of("", ClassSample.small().subList(0, 2), List.of());

        assertThat(two.figures()).contains(new Figure("75 %", "median"));
    }

    @Test
    void should_average_the_points_that_are_left_after_policies() {
        ClassPage late = ClassPage.of("", List.of(ClassSample.halved(80)), List.of());

        assertThat(late.figures()).contains(new Figure("40 %", "mean"));
        assertThat(late.rows().getFirst().percent()).isEqualByComparingTo("40");
    }

    @Test
    void should_count_full_scores_in_the_last_bar() {
        List<Bin> bins = page.distribution();

        assertThat(bins).hasSize(10);
        assertThat(bins.getLast()).isEqualTo(new Bin(90, 100, 1, 100));
        assertThat(bins.get(4)).isEqualTo(new Bin(40, 49, 1, 100));
        assertThat(bins.getFirst()).isEqualTo(new Bin(0, 9, 0, 0));
    }

    @Test
    void should_list_the_checks_that_fewest_answers_pass() {
        assertThat(page.hardest())
                .containsExactly(
                        new HardCheck(
                                "01",
                                "Board of 01-wait",
                                "keeps the order of 01-wait",
                                1,
                                3,
                                "not as expected"),
                        new HardCheck(
                                "01", "Board of 01-wait", "waits for all", 2, 3, "timed out"));
    }

    @Test
    void should_say_what_the_class_believes_and_link_to_the_reports() {
        assertThat(page.beliefs())
                .containsExactly(
                        new CommonBelief(
                                "01",
                                "Board of 01-wait",
                                "a list keeps the order in which the waits were started.",
                                "Print the list after each wait.",
                                2,
                                3,
                                List.of(
                                        new Link("Ben", "./Ben%20%231/report.html#01-wait"),
                                        new Link("Cem", "./Cem%20%231/report.html#01-wait"))));
    }

    @Test
    void should_list_answers_that_were_stopped() {
        assertThat(page.stopped())
                .containsExactly(
                        new Stopped(
                                "timed out",
                                1,
                                List.of(
                                        new Link(
                                                "Cem, board 01",
                                                "./Cem%20%231/report.html#01-wait"))));
    }

    @Test
    void should_write_names_as_text() {
        assertThat(page.write()).contains("Dot &amp; &lt;i&gt;Co&lt;/i&gt;").doesNotContain("<i>");
    }

    @Test
    void should_name_nobody_and_link_to_no_report_on_the_projector() {
        String html = page.forProjector().write();

        assertThat(html)
                .contains("a list keeps the order")
                .doesNotContain("Ada", "Ben", "Cem", "Dot", "report.html", ".zip");
    }

    @Test
    void should_be_complete_for_a_class_without_submissions() {
        assertThat(ClassPage.of("Simul", List.of(), List.of()).write())
                .contains("<dd>0</dd>", "No report names a misconception.");
    }

    @Test
    void should_show_similar_answers_with_links_to_their_reports() {
        ClassPage similar =
                ClassPage.of(
                        "Simul",
                        ClassSample.small(),
                        List.of(pair("Ada", "Ben", "98.0"), pair("Ada", "Cem", "81.5")));

        assertThat(similar.similar())
                .extracting(SimilarAnswers::percent)
                .containsExactly("98 %", "81.5 %");
        assertThat(similar.similar().getFirst().first())
                .isEqualTo(new Link("Ada", "./Ada%20%231/report.html#01-wait"));
        assertThat(similar.write()).contains("Similar answers prove nothing");
        assertThat(page.write()).doesNotContain("Similar answers");
    }

    @Test
    void should_not_show_similar_answers_on_the_projector() {
        ClassPage similar =
                ClassPage.of("", ClassSample.small(), List.of(pair("Ada", "Ben", "98.0")));

        assertThat(similar.forProjector().write()).doesNotContain("Similar answers");
    }

    private static SimilarPair pair(String first, String second, String percent) {
        return new SimilarPair("01-wait", first + ".zip", second + ".zip", new BigDecimal(percent));
    }
}
