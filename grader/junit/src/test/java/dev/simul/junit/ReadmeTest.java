package dev.simul.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README of the simulation shows is the source of the tests in {@code examples}. */
class ReadmeTest {
    private static final Path SIMULATION = Path.of("..", "simulation");
    private static final Path EXAMPLES = Path.of("src", "test", "java", "dev", "simul", "examples");
    private static final Pattern BLOCK = Pattern.compile("(?sm)^```(java|xml)\n(.*?)^```$");

    @Test
    void should_begin_with_fifteen_lines_that_can_be_pasted() throws IOException {
        String dependency = blocks("xml").getFirst();
        String test = blocks("java").getFirst();

        assertThat((dependency + test).lines().filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(15);
        assertThat(Files.readString(EXAMPLES.resolve("NightTest.java")))
                .isEqualTo("package dev.simul.examples;\n\n" + test);
    }

    @Test
    void should_name_the_artifact_of_this_module() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(pom).contains("<artifactId>simulation-junit</artifactId>\n  <name>");
        assertThat(blocks("xml").getFirst())
                .contains("<groupId>dev.simul</groupId><artifactId>simulation-junit</artifactId>");
    }

    @Test
    void should_show_a_simulation_without_junit() throws IOException {
        assertThat(dense(Files.readString(EXAMPLES.resolve("FetchTest.java"))))
                .contains(dense(blocks("java").get(1)));
    }

    @Test
    void should_show_the_annotation_at_a_class_and_a_method() throws IOException {
        assertThat(Files.readString(EXAMPLES.resolve("InboxTest.java")))
                .endsWith("\n\n" + blocks("java").get(2));
    }

    @Test
    void should_link_to_all_examples() throws IOException {
        try (Stream<Path> examples = Files.list(EXAMPLES)) {
            assertThat(examples.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith("Test.java"))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(name ->
                            assertThat(readme())
                                    .contains(
                                            "](../junit/src/test/java/dev/simul/examples/"
                                                    + name
                                                    + ")"));
        }
    }

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(readme())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Returns a text without the spaces and line breaks in which a README may differ. */
    private static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String readme() throws IOException {
        return Files.readString(SIMULATION.resolve("README.md"));
    }
}
