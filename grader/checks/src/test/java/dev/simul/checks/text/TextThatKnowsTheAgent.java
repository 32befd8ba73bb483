package dev.simul.checks.text;

import dev.simul.simulation.internal.agent.Agent;

/** Uses the inside of the simulation, as no class of the module may. */
public final class TextThatKnowsTheAgent {
    private TextThatKnowsTheAgent() {}

    static String name() {
        return Agent.class.getName();
    }
}
