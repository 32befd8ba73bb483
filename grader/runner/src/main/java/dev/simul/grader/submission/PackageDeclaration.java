package dev.simul.grader.submission;

/**
 * The package that a source file declares. Only comments and white space may precede it. It is not
 * read by a regular expression, because a source could be written to overflow its stack.
 *
 * @param name the package, or the empty text if there is none
 * @param line the line it is on, or 1 if there is none
 */
record PackageDeclaration(String name, int line) {
    private static final String KEYWORD = "package";

    static PackageDeclaration of(String source) {
        int start = skipBlanks(source, source.startsWith("\uFEFF") ? 1 : 0);
        int afterKeyword = skipBlanks(source, start + KEYWORD.length());
        if (!source.startsWith(KEYWORD, start) || afterKeyword == start + KEYWORD.length()) {
            return new PackageDeclaration("", 1);
        }
        int line = 1 + (int) source.substring(0, start).chars().filter(c -> c == '\n').count();
        return new PackageDeclaration(name(source, afterKeyword), line);
    }

    private static String name(String source, int from) {
        StringBuilder name = new StringBuilder();
        int at = from;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (!Character.isJavaIdentifierPart(c) && c != '.') {
                break;
            }
            name.append(c);
            at = skipBlanks(source, at + 1);
        }
        return name.toString();
    }

    private static int skipBlanks(String source, int from) {
        int at = Math.min(from, source.length());
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("//", at)) {
                at = end(source, "\n", at + 2);
            } else if (source.startsWith("/*", at)) {
                at = end(source, "*/", at + 2);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int end(String source, String mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? source.length() : at + mark.length();
    }

    /** Returns whether this is a given package or a subpackage of it. */
    boolean isWithin(String packageName) {
        return name.equals(packageName) || name.startsWith(packageName + ".");
    }
}
