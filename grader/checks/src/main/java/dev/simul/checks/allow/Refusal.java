package dev.simul.checks.allow;

/**
 * A reason why some classes or members are refused.
 *
 * @param pattern a class, a member, or the beginning of such names followed by {@code *}
 * @param reason why these classes or members are refused, and what to use instead
 */
record Refusal(String pattern, String reason) {

    /** Returns whether this refusal applies to a name such as {@code java.lang.System.exit}. */
    boolean concerns(String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern) || name.startsWith(pattern + ".");
    }
}
