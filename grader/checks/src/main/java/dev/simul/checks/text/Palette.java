package dev.simul.checks.text;

import java.io.Console;
import java.util.Map;

/** The colours of a report. No information is conveyed by colour alone. */
public enum Palette {
    /** No colours. */
    PLAIN {
        @Override
        public String paint(Role role, String text) {
            return text;
        }
    },
    /** The colours of ANSI terminals. */
    ANSI {
        @Override
        public String paint(Role role, String text) {
            return text.isEmpty() ? text : "\033[" + role.code + "m" + text + "\033[0m";
        }
    };

    /** The role of a piece of text in a report. */
    public enum Role {
        /** A heading. */
        TITLE("1"),
        /** Success. */
        GOOD("32"),
        /** A problem. */
        BAD("31"),
        /** Advice. */
        ATTENTION("33"),
        /** Text that is less important than the rest. */
        FAINT("90");

        private final String code;

        Role(String code) {
            this.code = code;
        }
    }

    /**
     * Colours text.
     *
     * @param role the role of the text
     * @param text the text
     * @return the text, enclosed in control sequences if the palette has colours
     */
    public abstract String paint(Role role, String text);

    /**
     * Chooses a palette: no colours if NO_COLOR is set; otherwise colours if FORCE_COLOR is set to
     * anything but 0, or if the output goes to a terminal, unless TERM is "dumb".
     *
     * @param environment the environment variables
     * @param isTerminal whether the output goes to a terminal
     * @return the palette
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

    /**
     * Returns whether the standard output is a terminal.
     *
     * @return false if the standard output goes to a file or another program
     */
    @SuppressWarnings("SystemConsoleNull") // null in some versions of the JDK, if there is none
    public static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
