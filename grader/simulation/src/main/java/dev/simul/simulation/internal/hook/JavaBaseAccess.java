package dev.simul.simulation.internal.hook;

/** Methods that only code in java.base may call. */
interface JavaBaseAccess {
    /** Returns {@code Thread.currentCarrierThread()}. */
    Thread currentCarrier();

    /** Parks the current thread, which is a virtual one. */
    void parkCurrent();

    /** Returns {@code VM.getNanoTimeAdjustment} of the argument. */
    long realNanoTimeAdjustment(long offsetInSeconds);
}
