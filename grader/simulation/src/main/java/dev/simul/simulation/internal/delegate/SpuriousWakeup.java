package dev.simul.simulation.internal.delegate;

/** When a wait returns without a reason. */
public enum SpuriousWakeup {
    /** It does not. */
    NONE,
    /** Before any other thread runs. */
    AT_ONCE,
    /** A millisecond later, if it has not ended by then; other threads run meanwhile. */
    LATER
}
