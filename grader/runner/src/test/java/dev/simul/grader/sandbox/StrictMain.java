package dev.simul.grader.sandbox;

/** The main class of a JVM that asks for strict isolation. */
final class StrictMain {
    private StrictMain() {}

    /** Prints the mechanism, or why there is none. */
    public static void main(String[] args) {
        try {
            System.out.println(Sandbox.of(Isolation.STRICT).protection().mechanism());
        } catch (SandboxException refused) {
            System.out.println("refused: " + refused.getMessage());
        }
    }
}
