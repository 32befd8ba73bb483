package dev.simul.simulation.internal.sharing;

import dev.simul.simulation.internal.sharing.CallEffect.Receiver;
import dev.simul.simulation.internal.sharing.CallEffect.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of the sharing table for one type, or for several types that share their lines. */
final class TypeLines {
    private static final String REST = "..";

    private final SharingRole role;
    private final String text;
    private final int from;
    private final int firstLine;

    private final Set<String> unlocked = new HashSet<>();
    private @Nullable Map<String, List<MethodLine>> methods;

    /**
     * A method, or all overloads with the same name.
     *
     * @param parameters the simple names of the parameter types; null for all overloads
     * @param effect the effect of the method
     */
    record MethodLine(@Nullable List<String> parameters, CallEffect effect) {
        boolean matches(List<String> types) {
            if (parameters == null) {
                return true;
            }
            int fixed = parameters.size() - 1;
            if (!parameters.get(fixed).equals(REST)) {
                return types.equals(parameters);
            }
            return types.size() >= fixed
                    && types.subList(0, fixed).equals(parameters.subList(0, fixed));
        }
    }

    /**
     * Creates the lines of a type.
     *
     * @param text the whole table
     * @param from the offset at which the lines below the type begin
     * @param firstLine the line number of the first of these lines
     */
    TypeLines(SharingRole role, String text, int from, int firstLine) {
        this.role = role;
        this.text = text;
        this.from = from;
        this.firstLine = firstLine;
    }

    /** Returns the role of the objects of the type. */
    SharingRole role() {
        return role;
    }

    /** Returns the lines for a method; lines for a single overload come first. */
    List<MethodLine> of(String method) {
        List<MethodLine> lines = methods().get(method);
        return lines == null ? List.of() : lines;
    }

    /** Returns whether a wrapper relies on the caller of a method to hold the wrapper's monitor. */
    boolean isUnlocked(String method) {
        methods();
        return unlocked.contains(method);
    }

    Set<String> unlocked() {
        methods();
        return unlocked;
    }

    synchronized Map<String, List<MethodLine>> methods() {
        Map<String, List<MethodLine>> known = methods;
        if (known == null) {
            known = new HashMap<>();
            read(known);
            methods = known;
        }
        return known;
    }

    private void read(Map<String, List<MethodLine>> found) {
        int start = from;
        for (int number = firstLine; start < text.length() && text.charAt(start) == ' '; number++) {
            int end = endOfLine(text, start);
            List<String> words = words(text, start, end);
            try {
                for (String item : words.subList(1, words.size())) {
                    add(found, words.getFirst(), item);
                }
            } catch (IllegalArgumentException e) {
                throw mistake(number, e);
            }
            start = end + 1;
        }
    }

    private void add(Map<String, List<MethodLine>> found, String does, String item) {
        int open = item.indexOf('(');
        String name = open < 0 ? item : item.substring(0, open);
        if (does.equals("unlocked")) {
            unlocked.add(name);
            return;
        }
        List<String> parameters = null;
        List<ArgumentEffect> arguments = List.of();
        if (open >= 0) {
            parameters = new ArrayList<>();
            arguments = new ArrayList<>();
            readParameters(item.substring(open + 1, item.length() - 1), parameters, arguments);
        }
        String key = name.equals("new") ? "<init>" : name;
        List<MethodLine> overloads = found.get(key);
        if (overloads == null) {
            overloads = new ArrayList<>(1);
            found.put(key, overloads);
        }
        MethodLine before = remove(overloads, parameters);
        CallEffect effect = effectOf(does, before == null ? null : before.effect, arguments);
        overloads.add(
                parameters == null ? overloads.size() : 0, new MethodLine(parameters, effect));
    }

    private static @Nullable MethodLine remove(
            List<MethodLine> overloads, @Nullable List<String> types) {
        for (MethodLine method : overloads) {
            if (types == null ? method.parameters == null : types.equals(method.parameters)) {
                overloads.remove(method);
                return method;
            }
        }
        return null;
    }

    private static void readParameters(
            String text, List<String> types, List<ArgumentEffect> effects) {
        for (String parameter : split(text, ',', 0, text.length())) {
            int colon = parameter.indexOf(':');
            types.add(colon < 0 ? parameter : parameter.substring(0, colon));
            if (!parameter.equals(REST)) {
                effects.add(
                        colon < 0
                                ? ArgumentEffect.KEEPS
                                : ArgumentEffect.named(parameter.substring(colon + 1)));
            }
        }
    }

    /**
     * Returns the effect of a method according to the lines read so far and one more line that
     * names the method.
     */
    private static CallEffect effectOf(
            String does, @Nullable CallEffect before, List<ArgumentEffect> arguments) {
        Receiver receiver = before == null ? Receiver.READS : before.receiver();
        Result result = before == null ? Result.OTHER : before.result();
        return switch (does) {
            case "reads" -> new CallEffect(Receiver.READS, result, false, arguments);
            case "reads-one" -> new CallEffect(Receiver.READS_ELEMENT, result, false, arguments);
            case "reads-size" -> new CallEffect(Receiver.READS_SIZE, result, false, arguments);
            case "changes" -> new CallEffect(Receiver.CHANGES, result, false, arguments);
            case "changes-one" ->
                    new CallEffect(Receiver.CHANGES_ELEMENT, result, false, arguments);
            case "steps" -> new CallEffect(Receiver.STEPS, result, false, arguments);
            case "apart", "static" -> new CallEffect(Receiver.APART, result, false, arguments);
            case "views" -> new CallEffect(receiver, Result.VIEW, false, arguments);
            case "entries" -> new CallEffect(receiver, Result.ENTRIES, false, arguments);
            case "optimistic" -> new CallEffect(receiver, result, true, arguments);
            default ->
                    throw new IllegalArgumentException(
                            "expected the effect of methods, found '" + does + "'");
        };
    }

    static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    static List<String> words(String text, int from, int end) {
        return split(text, ' ', from, end);
    }

    private static List<String> split(String text, char separator, int from, int end) {
        List<String> words = new ArrayList<>();
        int start = from;
        while (start < end) {
            int next = text.indexOf(separator, start, end);
            int stop = next < 0 ? end : next;
            if (stop > start) {
                words.add(text.substring(start, stop));
            }
            start = stop + 1;
        }
        return words;
    }

    static IllegalStateException mistake(int line, IllegalArgumentException cause) {
        return new IllegalStateException(
                "sharing table, line " + line + ": " + cause.getMessage(), cause);
    }
}
