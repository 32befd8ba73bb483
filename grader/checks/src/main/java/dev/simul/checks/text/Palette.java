package dev.simul.checks.text;

import java.util.Map;

/** Colours: of a terminal that has some, or none. No meaning is by colour alone. */
public enum Palette {
    PLAIN {
        @Override
        public String paint(Role role, String text) {
            return text;
        }
    },
    ANSI {
        @Override
        public String paint(Role role, String text) {
            return text.isEmpty() ? text : "\033[" + role.code + "m" + text + "\033[0m";
        }
    };

    /** What a piece of text is to a reader. */
    public enum Role {
        TITLE("1"),
        GOOD("32"),
        BAD("31"),
        FAINT("90");

        private final String code;

        Role(String code) {
            this.code = code;
        }
    }

    /** Colours a text. */
    public abstract String paint(Role role, String text);

    /**
     * Chooses by what the environment asks for.
     *
     * @param environment its variables
     * @param isTerminal whether the output goes to a terminal
     */
    public static Palette of(Map<String, String> environment, boolean isTerminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return PLAIN;
        }
        String force = environment.getOrDefault("FORCE_COLOR", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return ANSI;
        }
        return isTerminal && !environment.getOrDefault("TERM", "dumb").equals("dumb")
                ? ANSI
                : PLAIN;
    }
}
