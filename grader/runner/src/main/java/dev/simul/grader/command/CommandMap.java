package dev.simul.grader.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** The list of all commands in the help of the program, by what they are for. */
final class CommandMap implements IHelpSectionRenderer {
    private static final int NAME_COLUMN = 14;

    /**
     * Commands for the same purpose.
     *
     * @param purpose what they are for
     * @param names the names of the commands
     */
    record Group(String purpose, List<String> names) {}

    /** All commands, in the order in which the help and the README list them. */
    static final List<Group> GROUPS =
            List.of(
                    new Group("Grade", List.of("grade", "grade-class", "replay")),
                    new Group(
                            "Write a course",
                            List.of(
                                    "init",
                                    "new",
                                    "rename",
                                    "move",
                                    "remove",
                                    "readme",
                                    "timelines",
                                    "verify")),
                    new Group("Give it to students", List.of("handout", "unlock")),
                    new Group("Teach", List.of("lecture")),
                    new Group("Grade elsewhere", List.of("export", "bundle")),
                    new Group("Look at this machine", List.of("doctor")));

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        Map<String, Help> commands = help.subcommands();
        for (Group group : GROUPS) {
            text.append(String.format("%n%s:%n", group.purpose()));
            for (String name : group.names()) {
                Help command = commands.get(name);
                if (command != null) {
                    text.append(
                            String.format(
                                    Locale.ROOT,
                                    "  %-" + NAME_COLUMN + "s%s%n",
                                    name,
                                    summary(command)));
                }
            }
        }
        return text.toString();
    }

    /** Returns the first sentence of the description of a command. */
    static String summary(Help command) {
        return command.commandSpec().usageMessage().description()[0];
    }
}
