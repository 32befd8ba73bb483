package dev.simul.grader.report;

/** Colours, of a terminal that has some, or none. No meaning is by colour alone. */
public enum Palette {
    /** No colours. */
    PLAIN {
        @Override
        String paint(Role role, String text) {
            return text;
        }
    },
    /** The colours of ANSI terminals. */
    ANSI {
        @Override
        String paint(Role role, String text) {
            return text.isEmpty() ? text : "\033[" + role.code + "m" + text + "\033[0m";
        }
    };

    /** What a piece of text is to its reader. */
    enum Role {
        TITLE("1"),
        GOOD("32"),
        BAD("31"),
        ATTENTION("33"),
        FAINT("90");

        private final String code;

        Role(String code) {
            this.code = code;
        }
    }

    abstract String paint(Role role, String text);
}
