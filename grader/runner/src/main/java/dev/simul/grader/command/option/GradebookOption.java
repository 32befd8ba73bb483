package dev.simul.grader.command.option;

import dev.simul.grader.batch.gradebook.ClassGrades;
import dev.simul.grader.batch.gradebook.Gradebook;
import dev.simul.grader.batch.gradebook.GradebookException;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.UserException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --gradebook}. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class GradebookOption {
    private static final String NAME = "--gradebook";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = NAME,
            paramLabel = "NAME=FILE",
            description = {
                "Also write the grades to a CSV file that a gradebook imports. Can be repeated.",
                "NAME is canvas or moodle. Use the export of the gradebook (Canvas) or the grading"
                        + " worksheet (Moodle) as the roster, so that all ids are known."
            })
    private List<String> values = List.of();

    private List<NamedFile<Gradebook>> files = List.of();

    /**
     * Checks the files, so that a command can fail before it does any work.
     *
     * @throws picocli.CommandLine.ParameterException if a value of the option cannot be used
     */
    public void validate() {
        files =
                NamedFile.read(
                        NAME,
                        values,
                        Gradebook::named,
                        Gradebook.ALL.stream().map(Gradebook::name).toList(),
                        command.commandLine());
    }

    /**
     * Writes the files.
     *
     * @param grades the grades of the class
     * @return a sentence for each file
     * @throws UserException if a file cannot be written, or would contain wrong grades
     */
    public List<String> write(ClassGrades grades) {
        List<String> sentences = new ArrayList<>();
        for (NamedFile<Gradebook> wanted : files) {
            try {
                wanted.write(wanted.kind().csv(grades));
            } catch (GradebookException refused) {
                throw new UserException(ExitCode.USAGE, String.valueOf(refused.getMessage()));
            }
            long known = grades.students().stream().filter(wanted.kind()::knows).count();
            long unknown = grades.students().size() - known;
            sentences.add(
                    wanted.file()
                            + " has "
                            + (known == 1 ? "1 grade" : known + " grades")
                            + " for "
                            + wanted.kind().name()
                            + (unknown == 0
                                    ? ""
                                    : "; "
                                            + unknown
                                            + " are left out, because their ids are not known"));
        }
        return sentences;
    }
}
