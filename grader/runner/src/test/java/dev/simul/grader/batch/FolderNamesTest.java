package dev.simul.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.submission.name.SubmissionName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FolderNamesTest {
    @Test
    void should_keep_plain_names() {
        assertThat(folders("Lovelace Ada_1_assignsubmission_file_", "grace.zip", "Müller Jörg"))
                .containsExactly("Lovelace Ada_1_assignsubmission_file", "grace", "Müller Jörg");
    }

    @Test
    void should_have_only_safe_and_different_names() {
        List<String> folders =
                folders(
                        "a/b",
                        "a\\b",
                        "a:b",
                        "..",
                        ".",
                        "con",
                        "NUL.txt",
                        "x".repeat(300),
                        "Ada",
                        "ada",
                        "ada.zip",
                        "ada.tar",
                        "-rf",
                        "a\nb",
                        "a\u202Eb",
                        "grades.csv",
                        " ",
                        "🙂",
                        "<script>");

        assertThat(folders).allMatch(name -> name.matches("[\\p{L}\\p{M}\\p{N} ._()-]{1,80}"));
        assertThat(folders).noneMatch(name -> name.matches("(?i)(con|nul)(\\..*)?|\\.+"));
        Set<String> different = new HashSet<>();
        folders.forEach(name -> different.add(name.toLowerCase(Locale.ROOT)));
        assertThat(different).hasSize(folders.size()).doesNotContain("grades.csv");
    }

    @Test
    void should_not_depend_on_other_submissions_if_a_name_must_be_changed() {
        assertThat(folders("a:b").getFirst()).isEqualTo(folders("a:b", "a/b").getFirst());
    }

    private static List<String> folders(String... names) {
        List<Handed> all =
                Stream.of(names)
                        .map(name ->
                                new Handed(
                                        name,
                                        SubmissionName.parse(name),
                                        List.of(),
                                        (course, given) -> {
                                            throw new IllegalStateException("not read");
                                        }))
                        .toList();
        Map<String, String> folders = FolderNames.of(all, Set.of("grades.csv"));
        return Stream.of(names).map(folders::get).toList();
    }
}
