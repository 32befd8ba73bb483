package dev.simul.checks.allow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry with which a task in {@code checks.yml} extends the standard allow-list. */
public sealed interface AllowEntry {
    /** The syntax of an entry. */
    Pattern FORM =
            Pattern.compile(
                    "(?<package>[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*)"
                            + "\\.(\\*|(?<type>[A-Z]\\w*(\\.[A-Z]\\w*)*)(\\.(?<member>[a-z]\\w*))?)");

    /**
     * All classes in a package.
     *
     * @param name the name of the package
     */
    record OfPackage(String name) implements AllowEntry {}

    /**
     * A class and all its members.
     *
     * @param name the name of the class, in which dots also separate nested classes
     */
    record OfClass(String name) implements AllowEntry {}

    /**
     * A member of a class.
     *
     * @param type the name of the class, in which dots also separate nested classes
     * @param member the name of a method or a field, or {@code new} for the constructors
     */
    record OfMember(String type, String member) implements AllowEntry {}

    /**
     * Reads an entry.
     *
     * @param text the entry
     * @return the package, class or member that the entry allows
     * @throws IllegalArgumentException if the text does not have the syntax of an entry
     */
    static AllowEntry of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'allow': expected a package ('java.util.zip.*'), a class"
                            + " ('java.util.zip.CRC32') or a member ('java.lang.System.getenv'),"
                            + " found '"
                            + text
                            + "'");
        }
        String type = form.group("type");
        if (type == null) {
            return new OfPackage(form.group("package"));
        }
        String name = form.group("package") + "." + type;
        String member = form.group("member");
        return member == null ? new OfClass(name) : new OfMember(name, member);
    }

    /**
     * Checks that this entry names something that exists in the JDK, so that misspelt names are
     * found.
     *
     * @return the missing item, such as {@code the class 'java.io.Flie'}; empty if nothing is
     *     missing
     */
    default Optional<String> missing() {
        return switch (this) {
            case OfPackage(String name) ->
                    JdkClasses.hasPackage(name)
                            ? Optional.empty()
                            : Optional.of("the package '" + name + "'");
            case OfClass(String name) ->
                    JdkClasses.named(name) != null
                            ? Optional.empty()
                            : Optional.of("the class '" + name + "'");
            case OfMember(String type, String member) -> {
                Class<?> found = JdkClasses.named(type);
                yield found == null
                        ? Optional.of("the class '" + type + "'")
                        : ClassShape.of(found).hasMember(member)
                                ? Optional.empty()
                                : Optional.of("the member '" + member + "' of '" + type + "'");
            }
        };
    }
}
