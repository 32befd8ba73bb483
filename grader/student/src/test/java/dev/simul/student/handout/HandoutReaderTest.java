package dev.simul.student.handout;

import static dev.simul.student.SampleHandout.STUB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.student.SampleHandout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoutReaderTest {
    private final Handout sample = SampleHandout.ofTwoTasks().make();

    @TempDir private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"", "course/", "downloads/course/"})
    void should_read_a_zip_with_or_without_a_folder_around(String around) throws IOException {
        Handout read = HandoutReader.read(IndexType.HANDOUT, zip(sample, around));

        assertThat(read.index()).isEqualTo(sample.index());
        assertThat(read.contents()).containsOnlyKeys(sample.contents().keySet());
    }

    @Test
    void should_read_a_folder() throws IOException {
        new HandoutFolder(temp.resolve("around/course")).write(sample);

        assertThat(HandoutReader.read(IndexType.HANDOUT, temp.resolve("around")).index())
                .isEqualTo(sample.index());
    }

    @Test
    void should_refuse_a_folder_in_which_someone_has_worked() throws IOException {
        new HandoutFolder(temp.resolve("course")).write(sample);
        Files.writeString(temp.resolve("course").resolve(STUB), "an answer of someone else");

        assertThatThrownBy(() -> HandoutReader.read(IndexType.HANDOUT, temp.resolve("course")))
                .isInstanceOf(HandoutException.class)
                .hasMessageStartingWith(
                        "expected '" + STUB + "' as it was handed out, found other content in '");
    }

    @Test
    void should_refuse_what_is_no_handout() throws IOException {
        Path text = Files.writeString(temp.resolve("notes.txt"), "notes");

        for (Path other : new Path[] {text, temp, zip(Map.of("a.txt", new byte[1]))}) {
            assertThatThrownBy(() -> HandoutReader.read(IndexType.HANDOUT, other))
                    .hasMessage(
                            "expected a handout, found something else: '"
                                    + other
                                    + "' has no '.simul/handout.txt'");
        }
        assertThatThrownBy(() -> HandoutReader.read(IndexType.HANDOUT, temp.resolve("missing")))
                .hasMessageStartingWith("expected a handout, found nothing: '");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "a/../../evil", "/etc/evil", "C:/evil", "a\\..\\evil", "a//b"})
    void should_refuse_paths_that_lead_out_of_the_folder(String path) throws IOException {
        String list = sample.index().text() + "course " + Hash.of(new byte[0]) + " " + path + "\n";
        Path evil = zip(Map.of(".simul/handout.txt", list.getBytes(UTF_8), path, new byte[0]));

        assertThatThrownBy(() -> HandoutReader.read(IndexType.HANDOUT, evil))
                .isInstanceOf(HandoutException.class);
    }

    @Test
    void should_refuse_a_list_of_another_version_of_simul() throws IOException {
        Path newer = zip(Map.of(".simul/handout.txt", "simul-handout 2\n".getBytes(UTF_8)));

        assertThatThrownBy(() -> HandoutReader.read(IndexType.HANDOUT, newer))
                .hasMessageStartingWith("expected a handout of this version of simul");
    }

    private Path zip(Handout handout, String around) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        handout.contents().forEach((path, content) -> files.put(around + path, content));
        files.put(around + ".simul/handout.txt", handout.index().text().getBytes(UTF_8));
        return zip(files);
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path zip = Files.createTempFile(temp, "handout", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue());
                packed.closeEntry();
            }
        }
        return zip;
    }
}
