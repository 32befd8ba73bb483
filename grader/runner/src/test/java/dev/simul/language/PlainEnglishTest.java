package dev.simul.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlainEnglishTest {
    private static final Path KIT = Path.of("../..").toAbsolutePath().normalize();

    /** Its lines are the phrases themselves. */
    private static final String OWN_FOLDER = "dev/simul/language";

    @Test
    void should_use_no_banned_phrase_in_any_text_of_the_kit() throws IOException {
        List<BannedPhrase> phrases = bannedPhrases();
        List<String> found = new ArrayList<>();
        for (Path file : Prose.filesBelow(KIT)) {
            String name = KIT.relativize(file).toString().replace('\\', '/');
            if (!name.contains(OWN_FOLDER)) {
                for (String finding : Prose.findings(Files.readString(file), phrases)) {
                    found.add(name + ":" + finding);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void should_find_a_phrase_and_name_its_line_and_a_better_wording() {
        assertThat(Prose.findings("One thread runs.\nThe other goes on.\n", bannedPhrases()))
                .containsExactly("2: 'goes on' is not plain English; write: run, continue, resume");
    }

    @Test
    void should_find_a_phrase_that_a_comment_breaks_over_two_lines() {
        assertThat(Prose.findings("/**\n * The other goes\n * on.\n */", bannedPhrases()))
                .singleElement()
                .asString()
                .startsWith("2: ");
    }

    @Test
    void should_read_documents_sources_and_the_course() throws IOException {
        assertThat(Prose.filesBelow(KIT))
                .contains(
                        KIT.resolve("README.md"),
                        KIT.resolve("checks.yml"),
                        KIT.resolve("tasks/README.md"),
                        KIT.resolve("grader/simul"));
    }

    @Test
    void should_refuse_a_line_of_the_list_without_a_better_wording() {
        assertThatThrownBy(() -> BannedPhrase.parse("goes on"))
                .hasMessage("expected 'phrase -> better wording', found 'goes on'");
    }

    private static List<BannedPhrase> bannedPhrases() {
        try (InputStream in =
                Objects.requireNonNull(
                        PlainEnglishTest.class.getResourceAsStream("banned-phrases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(BannedPhrase::parse)
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
