package dev.simul.grader.hostile;

import dev.simul.grader.sandbox.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Removes layers, and grades the answers that these layers stop. An answer shows what a layer is
 * worth if the layer stops it without all other layers that would stop it, and if it gets through
 * when this layer is removed as well.
 */
final class LayerTrial {
    private record Run(HostileAnswer answer, Set<Layer> removed) {}

    /**
     * What a layer stops.
     *
     * @param layer the layer
     * @param alsoRemoved the other layers that would have stopped the same answers
     * @param stopped the answers that it stops then, and that get through without it
     * @param tried the number of answers that say so
     */
    record Row(Layer layer, Set<Layer> alsoRemoved, List<HostileAnswer> stopped, int tried) {}

    private final Map<Run, HostileOutcome> outcomes = new HashMap<>();
    private final List<HostileAnswer> answers;

    private LayerTrial(Collection<HostileAnswer> answers) {
        this.answers = answers.stream().filter(LayerTrial::canGetThrough).toList();
    }

    /** Returns whether all layers can be removed that stop an answer which is not graded. */
    private static boolean canGetThrough(HostileAnswer answer) {
        return !answer.isGraded() && answer.stoppedBy().stream().allMatch(Layer::isRemovable);
    }

    /**
     * Grades the answers that are stopped by layers of both kinds, without those that can be
     * removed.
     *
     * @return a sentence for each answer that gets through, although a layer is left that its
     *     header names
     */
    static List<String> wrongHeadersOfRest(Collection<HostileAnswer> answers, Path work)
            throws Exception {
        Map<Set<Layer>, Set<HostileAnswer>> runs = new LinkedHashMap<>();
        for (HostileAnswer answer : answers) {
            Set<Layer> removable = EnumSet.noneOf(Layer.class);
            answer.stoppedBy().stream().filter(Layer::isRemovable).forEach(removable::add);
            if (!removable.isEmpty() && removable.size() < answer.stoppedBy().size()) {
                runs.computeIfAbsent(removable, first -> new LinkedHashSet<>()).add(answer);
            }
        }
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Set<Layer>, Set<HostileAnswer>> run : runs.entrySet()) {
            Path folder = work.resolve("rest-" + number++);
            HostileRun.grade(Isolation.STRICT, run.getKey(), run.getValue(), folder)
                    .forEach((answer, outcome) -> {
                        if (outcome.succeeded()) {
                            wrong.add(
                                    answer
                                            + ": nothing stops it without "
                                            + run.getKey()
                                            + ": "
                                            + outcome.harm());
                        }
                    });
        }
        return wrong;
    }

    /** Returns at most a number of answers for each list of layers. */
    static List<HostileAnswer> examples(Collection<HostileAnswer> answers, int most) {
        Map<List<Layer>, List<HostileAnswer>> byLayers = new LinkedHashMap<>();
        for (HostileAnswer answer : answers.stream().filter(LayerTrial::canGetThrough).toList()) {
            List<HostileAnswer> same =
                    byLayers.computeIfAbsent(answer.stoppedBy(), first -> new ArrayList<>());
            if (same.size() < most) {
                same.add(answer);
            }
        }
        return byLayers.values().stream().flatMap(List::stream).toList();
    }

    /** Grades the answers without the layers that stop them, and with one of these layers each. */
    static LayerTrial run(Collection<HostileAnswer> answers, Path work) throws Exception {
        LayerTrial trial = new LayerTrial(answers);
        Map<Set<Layer>, Set<HostileAnswer>> runs = new LinkedHashMap<>();
        for (HostileAnswer answer : trial.answers) {
            Set<Layer> all = EnumSet.copyOf(answer.stoppedBy());
            runs.computeIfAbsent(all, first -> new LinkedHashSet<>()).add(answer);
            for (Layer layer : all) {
                runs.computeIfAbsent(toRemove(without(all, layer)), first -> new LinkedHashSet<>())
                        .add(answer);
            }
        }
        int number = 0;
        for (Map.Entry<Set<Layer>, Set<HostileAnswer>> run : runs.entrySet()) {
            Path folder = work.resolve("run-" + number++);
            HostileRun.grade(Isolation.STRICT, run.getKey(), run.getValue(), folder)
                    .forEach((answer, outcome) ->
                            trial.outcomes.put(new Run(answer, run.getKey()), outcome));
        }
        return trial;
    }

    private static Set<Layer> without(Set<Layer> layers, Layer one) {
        Set<Layer> others = EnumSet.copyOf(layers);
        others.remove(one);
        return others;
    }

    /**
     * Returns the layers to remove. If the allow-list is left, it does not matter which others are,
     * because the grader reads the list before a child runs the answer.
     */
    private static Set<Layer> toRemove(Set<Layer> layers) {
        return layers.contains(Layer.ALLOW_LIST) ? layers : Set.of();
    }

    /** Returns what each layer stops. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            Map<Set<Layer>, List<HostileAnswer>> byOthers = new LinkedHashMap<>();
            for (HostileAnswer answer : answers) {
                if (answer.stoppedBy().contains(layer)) {
                    Set<Layer> all = EnumSet.copyOf(answer.stoppedBy());
                    byOthers.computeIfAbsent(without(all, layer), first -> new ArrayList<>())
                            .add(answer);
                }
            }
            byOthers.forEach((others, tried) ->
                    rows.add(
                            new Row(
                                    layer,
                                    others,
                                    tried.stream().filter(each -> stops(layer, each)).toList(),
                                    tried.size())));
        }
        return rows;
    }

    private boolean stops(Layer layer, HostileAnswer answer) {
        Set<Layer> all = EnumSet.copyOf(answer.stoppedBy());
        return gotThrough(answer, all) && !gotThrough(answer, without(all, layer));
    }

    private boolean gotThrough(HostileAnswer answer, Set<Layer> removed) {
        return outcome(answer, removed).succeeded();
    }

    /** Returns a sentence for each answer whose layers are not those that its header names. */
    List<String> wrongHeaders() {
        List<String> wrong = new ArrayList<>();
        for (HostileAnswer answer : answers) {
            Set<Layer> all = EnumSet.copyOf(answer.stoppedBy());
            if (!gotThrough(answer, all)) {
                wrong.add(answer + ": does not get through without " + all);
            }
            for (Layer layer : all) {
                if (gotThrough(answer, without(all, layer))) {
                    wrong.add(answer + ": " + layer + " does not stop it: " + harm(answer, layer));
                }
            }
        }
        return wrong;
    }

    private Set<Harm> harm(HostileAnswer answer, Layer left) {
        Set<Layer> removed = without(EnumSet.copyOf(answer.stoppedBy()), left);
        return outcome(answer, removed).harm();
    }

    private HostileOutcome outcome(HostileAnswer answer, Set<Layer> removed) {
        return Objects.requireNonNull(outcomes.get(new Run(answer, toRemove(removed))));
    }
}
