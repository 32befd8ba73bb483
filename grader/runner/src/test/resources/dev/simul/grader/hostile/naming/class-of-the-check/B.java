package dev.simul.task.waitn;

public final class WaitNTest {
    void returns_every_result() {}
}
