package dev.simul.grader.submission;

/**
 * The package that a source file declares. Only comments, white space and, in a {@code
 * package-info.java}, annotations may precede the declaration. The parser is written by hand,
 * because a maliciously crafted source file could make a regular expression overflow the stack.
 *
 * @param name the name of the package, or an empty string if there is no declaration
 * @param line the line of the declaration, or 1 if there is no declaration
 */
record PackageDeclaration(String name, int line) {
    private static final String KEYWORD = "package";

    /** Reads the declaration as javac does: Unicode escapes are translated first. */
    static PackageDeclaration of(String source) {
        return read(UnicodeEscapes.translate(source));
    }

    private static PackageDeclaration read(String source) {
        int start = skipBlanks(source, source.startsWith("\uFEFF") ? 1 : 0);
        while (source.startsWith("@", start) && !source.startsWith("@interface", start)) {
            start = skipBlanks(source, skipAnnotation(source, start + 1));
        }
        int afterKeyword = skipBlanks(source, start + KEYWORD.length());
        if (!source.startsWith(KEYWORD, start) || afterKeyword == start + KEYWORD.length()) {
            return new PackageDeclaration("", 1);
        }
        return new PackageDeclaration(
                name(source, afterKeyword),
                Math.toIntExact(source.substring(0, start + 1).lines().count()));
    }

    private static String name(String source, int from) {
        StringBuilder name = new StringBuilder();
        int at = from;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (!Character.isJavaIdentifierPart(c) && c != '.') {
                break;
            }
            if (!Character.isIdentifierIgnorable(c)) {
                name.append(c);
            }
            int next = skipBlanks(source, at + 1);
            // Without a dot, another word begins: the semicolon is missing, which javac reports.
            if (next > at + 1 && c != '.' && !source.startsWith(".", next)) {
                break;
            }
            at = next;
        }
        return name.toString();
    }

    /**
     * Skips the name of an annotation and the parentheses after the name, including their content.
     */
    private static int skipAnnotation(String source, int from) {
        int at = skipBlanks(source, from);
        while (at < source.length()
                && (Character.isJavaIdentifierPart(source.charAt(at))
                        || source.charAt(at) == '.')) {
            at++;
        }
        int open = skipBlanks(source, at);
        return source.startsWith("(", open) ? skipParentheses(source, open) : at;
    }

    private static int skipParentheses(String source, int from) {
        int depth = 0;
        int at = from;
        do {
            char c = source.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at = c == '"' ? skipText(source, at + 1) : at + 1;
        } while (depth > 0 && at < source.length());
        return at;
    }

    private static int skipText(String source, int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int skipBlanks(String source, int from) {
        int at = Math.min(from, source.length());
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("//", at)) {
                at = endOfLine(source, at + 2);
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                at = end < 0 ? source.length() : end + 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Returns the index of the end of the line. A line ends with LF, CR or both. */
    private static int endOfLine(String source, int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** Returns whether the declared package is a given package or one of its subpackages. */
    boolean isWithin(String packageName) {
        return name.equals(packageName) || name.startsWith(packageName + ".");
    }
}
