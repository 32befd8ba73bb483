package dev.simul.grader.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints, as a table, which hostile answers get through if a layer is removed. */
public final class LayersMain {
    private static final String EVERY = "all";
    private static final String EXAMPLES = "2";

    private LayersMain() {}

    /**
     * Prints the table.
     *
     * @param arguments the greatest number of answers for each list of layers, or "all"
     */
    public static void main(String[] arguments) throws Exception {
        String most = arguments.length == 0 ? EXAMPLES : arguments[0];
        List<HostileAnswer> all = HostileAnswer.all();
        Path folder = Files.createTempDirectory("simul-layers");
        boolean isAsNamed;
        try {
            LayerTrial trial =
                    LayerTrial.run(
                            most.equals(EVERY)
                                    ? all
                                    : LayerTrial.examples(all, Integer.parseInt(most)),
                            folder);
            print(trial);
            isAsNamed = trial.wrongHeaders().isEmpty();
        } finally {
            delete(folder);
        }
        System.exit(isAsNamed ? 0 : 1);
    }

    private static void print(LayerTrial trial) {
        System.out.println(
                "| layer | if these are removed too | get through without it | such as |");
        System.out.println("| --- | --- | --- | --- |");
        for (LayerTrial.Row row : trial.rows()) {
            System.out.printf(
                    "| %s | %s | %d of %d | %s |%n",
                    row.layer(),
                    row.alsoRemoved().isEmpty()
                            ? "–"
                            : row.alsoRemoved().stream()
                                    .map(Layer::toString)
                                    .collect(Collectors.joining(", ")),
                    row.stopped().size(),
                    row.tried(),
                    row.stopped().stream()
                            .limit(2)
                            .map(answer -> "`" + answer + "`")
                            .collect(Collectors.joining(", ")));
        }
        trial.wrongHeaders().forEach(System.out::println);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
