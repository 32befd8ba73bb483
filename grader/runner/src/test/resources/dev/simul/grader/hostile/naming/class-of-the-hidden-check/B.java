package dev.simul.task.waitn;

public final class WaitNHiddenTest {
    void waits_overlap() {}
}
