package dev.simul.grader.command.option;

import dev.simul.grader.batch.similarity.ClassAnswers;
import dev.simul.grader.batch.similarity.Jplag;
import dev.simul.grader.batch.similarity.Similarity;
import dev.simul.grader.batch.similarity.SimilarityException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for similar answers. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class SimilarityOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--jplag",
            paramLabel = "JAR",
            description = {
                "Also compare the answers to long tasks with each other, by JPlag 5 or later, which"
                        + " is not part of the kit."
            })
    private @Nullable Path jar;

    @Option(
            names = "--similar-from",
            paramLabel = "PERCENT",
            converter = Percentage.class,
            description = {
                "The least similarity of answers to show.",
                "Default: ${DEFAULT-VALUE}."
            })
    private BigDecimal least = BigDecimal.valueOf(80);

    private @Nullable Jplag program;

    /**
     * Checks the options, so that a command can fail before it does any work.
     *
     * @throws ParameterException if the file is not JPlag
     */
    public void validate() {
        if (jar != null) {
            try {
                program = Jplag.of(jar);
            } catch (SimilarityException refused) {
                throw new ParameterException(
                        command.commandLine(), "--jplag: " + refused.getMessage(), refused);
            }
        }
    }

    /**
     * Finds similar answers.
     *
     * @param answers the answers of the class
     * @param tasks the ids of the graded tasks; none for all
     * @param out the folder of the reports
     * @return the pairs; none if the option is absent
     */
    public Similarity find(ClassAnswers answers, List<String> tasks, Path out) {
        return program == null
                ? Similarity.NONE
                : Similarity.find(program, answers, tasks, least, out);
    }
}
