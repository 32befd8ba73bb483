package dev.simul.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Compares the README with the help of each command. */
class ReadmeOptionsTest {
    private static final Pattern OPTION = Pattern.compile("--[a-z]+(-[a-z]+)*");

    /** A synopsis begins with the name of the command, and further lines are indented. */
    private static final String SYNOPSIS = "(?m)^grader/simul %s .*\\n(?: +.*\\n)*";

    /** Options that every program has. */
    private static final Set<String> USUAL = Set.of("--help", "--version", "--color", "--quiet");

    static Stream<String> commands() {
        return commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void should_describe_each_option_of_a_command(String name) throws IOException {
        Set<String> described = options(readme());

        assertThat(described).containsAll(optionsOf(name));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void should_show_only_options_that_a_command_has(String name) throws IOException {
        Set<String> shown =
                Pattern.compile(SYNOPSIS.formatted(Pattern.quote(name)))
                        .matcher(readme())
                        .results()
                        .flatMap(synopsis -> options(synopsis.group()).stream())
                        .filter(option -> !USUAL.contains(option))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(optionsOf(name)).containsAll(shown);
    }

    @Test
    void should_list_all_commands_as_the_help_does() throws IOException {
        StringBuilder map = new StringBuilder();
        for (CommandMap.Group group : CommandMap.GROUPS) {
            for (String name : group.names()) {
                String summary =
                        CommandMap.summary(commandLine().getSubcommands().get(name).getHelp());
                map.append("| " + group.purpose() + " | `" + name + "` | " + summary + " |\n");
            }
        }

        assertThat(readme()).contains(map);
        assertThat(CommandMap.GROUPS.stream().flatMap(group -> group.names().stream()))
                .containsExactlyInAnyOrderElementsOf(commandLine().getSubcommands().keySet());
        assertThat(commandLine().getUsageMessage())
                .contains("Write a course:", "  verify        Proves the course");
    }

    private static Set<String> optionsOf(String name) {
        return commandLine().getSubcommands().get(name).getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(option -> OPTION.matcher(option).matches() && !USUAL.contains(option))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CommandLine commandLine() {
        return SimulCommand.commandLine(new GraderKit(BuiltKit.home()));
    }

    private static String readme() throws IOException {
        return Files.readString(BuiltKit.home().resolve("README.md"));
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }
}
