package dev.simul.simulation.internal.hook;

/** Methods that only code in java.base may call. */
interface JavaBaseAccess {
    /** Returns {@code Thread.currentCarrierThread()}. */
    Thread currentCarrier();

    /** Parks the current thread, which is a virtual thread. */
    void parkCurrent();

    /** Returns {@code VM.getNanoTimeAdjustment} for the argument. */
    long realNanoTimeAdjustment(long offsetInSeconds);
}
