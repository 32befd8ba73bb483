package dev.simul.simulation.internal.sharing;

/** The effect of a method of the JDK on one of its arguments. */
public enum ArgumentEffect {
    /** Keeps the argument, passes it to another method or ignores it. */
    KEEPS(""),
    /** Reads the content of the argument. */
    READS("reads"),
    /** Changes the content of the argument. */
    CHANGES("changes"),
    /** Returns a view of the argument. */
    VIEWED("viewed"),
    /** Returns a wrapper that guards the argument with a monitor. */
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
                "expected the effect of a method on an argument, found '" + word + "'");
    }
}
