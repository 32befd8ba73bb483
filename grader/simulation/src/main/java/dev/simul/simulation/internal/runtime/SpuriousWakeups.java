package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.Schedule;
import dev.simul.simulation.Settings;
import dev.simul.simulation.internal.delegate.SpuriousWakeup;
import dev.simul.simulation.internal.loop.SimulationAssembly;
import dev.simul.simulation.internal.schedule.RandomStreams;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;

/**
 * Decides which waits return without a reason. Each thread has its own sequence of decisions, which
 * depends on the seed of the schedule only, so that a failing schedule can be repeated and shrunk.
 */
final class SpuriousWakeups {
    /** Of so many decisions, one is to return at once and one is to return later. */
    private static final int DECISIONS = 8;

    private final RunningThread running;
    private final RandomStreams streams;
    private final boolean enabled;

    SpuriousWakeups(Settings settings, SimulationAssembly<?> parts) {
        running = parts.running;
        streams = parts.random;
        enabled = settings.spuriousWakeups() && !(settings.schedule() instanceof Schedule.Fifo);
    }

    /** Decides how the next wait of the running thread ends. */
    SpuriousWakeup next() {
        SimulatedThread self = enabled ? running.get() : null;
        if (self == null || self.wakesSpuriously || self.settling) {
            return SpuriousWakeup.NONE;
        }
        long drawn = streams.draw(-2 - self.id, self.nextWaitDraw());
        return switch ((int) Long.remainderUnsigned(drawn, DECISIONS)) {
            case 0 -> SpuriousWakeup.AT_ONCE;
            case 1 -> SpuriousWakeup.LATER;
            default -> SpuriousWakeup.NONE;
        };
    }

    /** Records whether the running thread is in a wait that will return without a reason. */
    void setInside(boolean inside) {
        SimulatedThread self = running.get();
        if (self != null) {
            self.wakesSpuriously = inside;
        }
    }
}
