package dev.simul.grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.report.Audience;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.ShownReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatPluginTest {
    private static final ShownReport SHOWN =
            new ShownReport(SampleReport.report(), Audience.STUDENT, false);

    @TempDir private Path folder;

    @Test
    void should_find_the_format_of_a_jar() throws IOException {
        Path jar = PluginJar.of("return shown.report().points() + \" points\\n\";").in(folder);

        List<ReportFormat> formats = FormatPlugin.read(jar);

        assertThat(formats).hasSize(1);
        assertThat(formats.getFirst().name()).isEqualTo("mine");
        assertThat(formats.getFirst().write(SHOWN)).isEqualTo("1 points\n");
    }

    @Test
    void should_replace_a_format_that_has_the_same_name() throws IOException {
        Path jar = PluginJar.of("return \"\";").named("junit").in(folder);

        ReportFormats formats = ReportFormats.OF_KIT.with(FormatPlugin.read(jar));

        assertThat(formats.named("junit").orElseThrow().write(SHOWN)).isEmpty();
        assertThat(formats.names()).doesNotHaveDuplicates();
    }

    @Test
    void should_say_that_a_plugin_failed_and_not_the_grader() throws IOException {
        Path jar = PluginJar.of("throw new IllegalStateException(\"no\\n::error::\");").in(folder);
        ReportFormat format = FormatPlugin.read(jar).getFirst();

        assertThatThrownBy(() -> format.write(SHOWN))
                .isInstanceOf(FormatPluginException.class)
                .hasMessage(
                        "the plugin '"
                                + jar
                                + "' cannot be used: its format 'mine' failed:"
                                + " java.lang.IllegalStateException: no ::error::");
    }

    @Test
    void should_refuse_a_file_that_is_no_plugin() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "no jar");

        assertThatThrownBy(() -> FormatPlugin.read(text))
                .hasMessageEndingWith("expected a jar, found something else");
        assertThatThrownBy(() -> FormatPlugin.read(folder.resolve("none.jar")))
                .hasMessageEndingWith("expected a jar, found no such file");
        assertThatThrownBy(() -> FormatPlugin.read(PluginJar.withoutService(folder)))
                .hasMessageEndingWith("in it, found none");
    }

    @Test
    void should_refuse_a_name_that_no_command_line_could_contain() throws IOException {
        Path jar = PluginJar.of("return \"\";").named("a=b").in(folder);

        assertThatThrownBy(() -> FormatPlugin.read(jar))
                .hasMessageEndingWith(
                        "expected com.example.Mine.name() to be lower-case letters, digits and"
                                + " hyphens, found 'a=b'");
    }
}
