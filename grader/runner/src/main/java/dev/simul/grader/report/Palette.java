package dev.simul.grader.report;

/** Colours, of a terminal that has some, or none. No meaning is by colour alone. */
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

    /** What a piece of text is to its reader. */
    public enum Role {
        /** What it is about. */
        TITLE("1"),
        /** All is well. */
        GOOD("32"),
        /** Something is wrong. */
        BAD("31"),
        /** Something to look at. */
        ATTENTION("33"),
        /** Something that may be passed over. */
        FAINT("90");

        private final String code;

        Role(String code) {
            this.code = code;
        }
    }

    /**
     * Colours a text.
     *
     * @param role what it is to its reader
     * @param text the text
     * @return the text, with what a terminal needs around it
     */
    public abstract String paint(Role role, String text);
}
