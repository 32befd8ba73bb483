package dev.simul.checks;

public final class CheckAssertions {
    public static void assertThat(Object call) {}
}
