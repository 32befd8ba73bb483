package dev.simul.grader.author.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.author.tree.AuthorException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleListTest {
    private static final String POM =
            """
            <project>
              <parent>
                <artifactId>root</artifactId>
              </parent>
              <artifactId>tasks</artifactId>
              <!-- <module>00-comment</module> -->
              <modules>
                <module>01-nap</module> <!-- easy -->
                <module>02-sum</module>
              </modules>
              <profiles>
                <profile>
                  <modules>
                    <module>03-other</module>
                  </modules>
                </profile>
              </profiles>
            </project>
            """;

    @Test
    void should_add_a_module_after_another() {
        assertThat(ModuleList.of(POM).with("03-end", "02-sum"))
                .isEqualTo(
                        POM.replace(
                                "<module>02-sum</module>",
                                "<module>02-sum</module>\n    <module>03-end</module>"));
    }

    @Test
    void should_add_a_module_before_all() {
        assertThat(ModuleList.of(POM).with("00-start", null))
                .isEqualTo(
                        POM.replace(
                                "<module>01-nap</module>",
                                "<module>00-start</module>\n    <module>01-nap</module>"));
    }

    @Test
    void should_remove_a_module_but_not_one_of_a_profile() {
        assertThat(ModuleList.of(POM).without("02-sum"))
                .isEqualTo(POM.replace("\n    <module>02-sum</module>", ""));
        assertThat(ModuleList.of(POM).without("03-other")).isEqualTo(POM);
    }

    @Test
    void should_sort_modules() {
        assertThat(ModuleList.of(POM).inOrder(List.of("02-sum", "01-nap")))
                .isEqualTo(
                        POM.replace("01-nap", "first")
                                .replace("02-sum", "01-nap")
                                .replace("first", "02-sum"));
    }

    @Test
    void should_refuse_a_file_that_is_not_xml() {
        assertThatThrownBy(() -> ModuleList.of("<project>\n<modules>"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("tasks/pom.xml:2: expected a pom");
    }

    @Test
    void should_refuse_a_pom_without_modules() {
        assertThatThrownBy(() -> ModuleList.of("<project/>"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("tasks/pom.xml: expected the tasks as modules");
    }
}
