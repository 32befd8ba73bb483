package dev.simul.grader.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Manifest;
import org.junit.jupiter.api.Test;

class BoardTableTest {
    private static final Manifest MANIFEST =
            Manifest.parse(
                    "checks.yml",
                    """
                    course: Trial
                    tasks:
                      - id: 01-nap
                        title: A | nap
                        package: trial.nap
                        functions: [Nap.nap]
                        learn: to `sleep`
                        checks:
                          - {id: naps, title: naps, points: 0.5, kind: result, visibility: open}
                      - id: 02-sum
                        title: A sum
                        package: trial.sum
                        functions: [Sum.sum]
                        checks:
                          - {id: adds, title: adds, points: 0.5, kind: result, visibility: open}
                    """);

    @Test
    void should_write_a_row_for_each_task_between_the_comments() {
        String readme = "# T\n\n" + BoardTable.START + "\nold\n" + BoardTable.END + "\nend\n";

        assertThat(BoardTable.update(readme, MANIFEST))
                .isEqualTo(
                        "# T\n\n"
                                + BoardTable.START
                                + """

                                | board | you learn |
                                | --- | --- |
                                | [01 A \\| nap](tasks/01-nap/README.md) | to `sleep` |
                                | [02 A sum](tasks/02-sum/README.md) |  |
                                """
                                + BoardTable.END
                                + "\nend\n");
    }

    @Test
    void should_leave_a_readme_without_the_comments_as_it_is() {
        String readme = "# T\n\n" + BoardTable.START + "\n| board |\n";

        assertThat(BoardTable.update(readme, MANIFEST)).isEqualTo(readme);
        assertThat(BoardTable.isIn(readme)).isFalse();
    }
}
