package dev.simul.checks.allow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list in the format described at the top of {@code allow-list.txt}. */
final class AllowListReader {
    private static final String PACKAGE = ".*";

    private final Map<String, ClassRule> classes = new HashMap<>();
    private final Map<String, Set<String>> packages = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable String current;

    AllowList read(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                readLine(line.strip());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "line " + number + " of the allow-list: " + wrong.getMessage(), wrong);
            }
        }
        return new AllowList(classes, packages, refusals);
    }

    private void readLine(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        switch (line.charAt(0)) {
            case '!' -> readReason(line.substring(1));
            case '+' -> name(false, names(line));
            case '-' -> name(true, names(line));
            default -> begin(line);
        }
    }

    private static Set<String> names(String line) {
        String names = line.substring(1).strip();
        return names.isEmpty() ? Set.of() : Set.of(names.split(" "));
    }

    private void begin(String name) {
        if (name.indexOf(' ') >= 0) {
            throw new IllegalArgumentException(
                    "expected a class or a package, found '" + name + "'");
        }
        current = name;
        if (name.endsWith(PACKAGE)) {
            packages.put(packageOf(name), Set.of());
        } else {
            classes.put(name, ClassRule.ALL);
        }
    }

    private void name(boolean isOpen, Set<String> names) {
        String owner = current;
        if (owner == null) {
            throw new IllegalArgumentException("expected a class or a package before its members");
        }
        if (!owner.endsWith(PACKAGE)) {
            ClassRule before = classes.getOrDefault(owner, ClassRule.ALL);
            if (before.isOpen() != isOpen && !before.equals(ClassRule.ALL)) {
                throw new IllegalArgumentException(
                        "expected either '+' or '-' for a class, found both for '" + owner + "'");
            }
            classes.put(owner, before.naming(isOpen, names));
        } else if (isOpen) {
            packages.put(packageOf(owner), names);
        } else {
            throw new IllegalArgumentException(
                    "expected '-' and classes after a package, found '+' after '" + owner + "'");
        }
    }

    private void readReason(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("expected names, ': ' and a reason after '!'");
        }
        String reason = line.substring(colon + 2).strip();
        for (String pattern : line.substring(0, colon).split(",", -1)) {
            refusals.add(new Refusal(pattern.strip(), reason));
        }
    }

    private static String packageOf(String pattern) {
        return pattern.substring(0, pattern.length() - PACKAGE.length());
    }
}
