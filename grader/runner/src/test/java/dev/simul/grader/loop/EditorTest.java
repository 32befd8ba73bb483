package dev.simul.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditorTest {
    private static final Path FILE = Path.of("a b", "Nap.java");

    private static List<String> command(String system, Map<String, String> environment) {
        return new Editor(environment, system).command(FILE).orElse(List.of());
    }

    @Test
    void should_prefer_the_editor_that_the_student_has_chosen() {
        assertThat(command("Linux", Map.of("EDITOR", "vi", "VISUAL", "code --wait")))
                .containsExactly("code", "--wait", FILE.toString());
        assertThat(command("Windows 11", Map.of("EDITOR", "vi")))
                .containsExactly("vi", FILE.toString());
    }

    @Test
    void should_use_the_program_of_the_system() {
        assertThat(command("Mac OS X", Map.of())).containsExactly("open", "-t", FILE.toString());
        assertThat(command("Windows 11", Map.of())).startsWith("cmd", "/c", "start");
    }

    @Test
    void should_find_no_editor_where_there_is_none() {
        assertThat(command("Linux", Map.of("PATH", "/nowhere"))).isEmpty();
    }

    @Test
    void should_know_which_editors_have_a_window() {
        Editor editor = new Editor(Map.of(), "Linux");

        assertThat(editor.hasWindow(List.of("/usr/bin/code", "A.java"))).isTrue();
        assertThat(editor.hasWindow(List.of("C:\\apps\\notepad.exe", "A.java"))).isTrue();
        assertThat(editor.hasWindow(List.of("vim", "A.java"))).isFalse();
    }
}
