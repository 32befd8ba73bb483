package dev.simul.simulation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The iteration order of immutable collections, which the JDK chooses again in each JVM. */
final class SetOrder {
    private SetOrder() {}

    /** Prints the order inside a simulation: the same line in every JVM. */
    public static void main(String[] arguments) {
        Outcome<String> outcome =
                Simulation.run(() ->
                        String.join(
                                " ",
                                Set.of("one", "two").toString(),
                                List.of(Set.of("one", "two").toArray()).toString(),
                                Set.of("one", "two", "three", "four", "five", "six").toString(),
                                Map.of("one", 1, "two", 2, "three", 3, "four", 4).toString()));
        System.out.println(outcome.value());
    }
}
