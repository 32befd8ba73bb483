package dev.simul.simulation.internal.sharing;

/** What a method of the JDK does with an argument. */
public enum ArgumentEffect {
    /** Keeps it, passes it on or ignores it. */
    KEEPS(""),
    /** Reads its content. */
    READS("reads"),
    /** Changes its content. */
    CHANGES("changes"),
    /** Returns a view of it. */
    VIEWED("viewed"),
    /** Returns a wrapper that guards it by a monitor. */
    GUARDED("guarded");

    private final String word;

    ArgumentEffect(String word) {
        this.word = word;
    }

    static ArgumentEffect named(String word) {
        for (ArgumentEffect effect : values()) {
            if (effect.word.equals(word)) {
                return effect;
            }
        }
        throw new IllegalArgumentException(
                "expected what a method does with an argument, found '" + word + "'");
    }
}
