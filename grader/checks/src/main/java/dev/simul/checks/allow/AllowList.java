package dev.simul.checks.allow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassModel;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of packages, classes and members that a task may use. Anything that is not on the list
 * is refused.
 *
 * <p>The list itself is the resource {@code allow-list.txt} of this package. A comment at the top
 * of the file describes its format. The classes of a task are read but never loaded. This class is
 * thread-safe.
 */
public final class AllowList {
    private static final String FILE = "allow-list.txt";
    private static final String UNKNOWN =
            "it is not on the list of classes and methods that tasks may use";

    private final Map<String, ClassRule> classes;
    private final Map<String, Set<String>> packages;
    private final List<Refusal> refusals;
    private final Map<String, List<ClassRule>> above = new ConcurrentHashMap<>();

    AllowList(
            Map<String, ClassRule> classes,
            Map<String, Set<String>> packages,
            List<Refusal> refusals) {
        this.classes = Map.copyOf(classes);
        this.packages = Map.copyOf(packages);
        this.refusals =
                refusals.stream()
                        .sorted(Comparator.comparingInt(refusal -> -refusal.pattern().length()))
                        .toList();
    }

    private static final class Standard {
        static final AllowList LIST = new AllowListReader().read(text());
    }

    /**
     * Returns the standard list, which applies to tasks that do not extend it.
     *
     * @return the standard list
     */
    public static AllowList standard() {
        return Standard.LIST;
    }

    static String text() {
        try (InputStream in = Objects.requireNonNull(AllowList.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Returns a list that consists of this list and the entries of a task.
     *
     * @param entries the entries, each of which is a package ({@code java.util.zip.*}), a class
     *     ({@code java.util.zip.CRC32}) or a member ({@code java.lang.System.getenv})
     * @return a list that also allows the entries
     */
    public AllowList with(List<String> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        Map<String, ClassRule> moreClasses = new HashMap<>(classes);
        Map<String, Set<String>> morePackages = new HashMap<>(packages);
        for (String text : entries) {
            switch (AllowEntry.of(text)) {
                case AllowEntry.OfPackage(String name) -> morePackages.put(name, Set.of());
                case AllowEntry.OfClass(String name) -> moreClasses.put(name, ClassRule.ALL);
                case AllowEntry.OfMember(String type, String member) -> {
                    ClassRule listed = rule(type);
                    ClassRule before =
                            moreClasses.getOrDefault(
                                    type, listed == null ? ClassRule.NONE : listed);
                    moreClasses.put(type, before.allowing(member));
                }
            }
        }
        return new AllowList(moreClasses, morePackages, refusals);
    }

    /**
     * Checks the classes of one task.
     *
     * @param packageName the package of the task; the classes are in this package or in its
     *     subpackages
     * @param files the class files by path, such as {@code dev/simul/task/waitn/WaitN.class}; other
     *     files are not checked
     * @return the uses that are not allowed, in the order of the files and their lines
     */
    public List<Violation> check(String packageName, Map<String, byte[]> files) {
        TaskClasses task = TaskClasses.read(packageName, files);
        List<Violation> found = new ArrayList<>(task.unreadable());
        task.models().forEach(type -> found.addAll(violations(task, type)));
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Violation::file).thenComparingInt(Violation::line))
                .toList();
    }

    /**
     * Returns the uses in a class that are not allowed. A class file is read only as far as needed,
     * so damage may be found only here.
     */
    private List<Violation> violations(TaskClasses task, ClassModel type) {
        try {
            return new ClassInspection(this, task, type).run();
        } catch (RuntimeException | StackOverflowError damaged) {
            // The JDK documents IllegalArgumentException, but also throws others, such as
            // ClassCastException. Annotations may be nested too deeply to be read. A class that
            // cannot be read must not be accepted.
            return List.of(TaskClasses.damaged(type.thisClass().asInternalName() + ".class"));
        }
    }

    /**
     * Returns whether a class is allowed, possibly with only some of its members.
     *
     * @param className the name of the class, in which dots also separate nested classes
     * @return true if the class is on the list
     */
    public boolean allows(String className) {
        return rule(className) != null;
    }

    /** Returns the rule for the members of a class, or null if the class is not allowed. */
    @Nullable ClassRule rule(String className) {
        ClassRule own = classes.get(className);
        if (own != null) {
            return own;
        }
        int dot = className.lastIndexOf('.');
        String outer = className.substring(0, Math.max(dot, 0));
        if (isClass(outer)) {
            ClassRule around = rule(outer);
            return around == null || !around.isOpen() ? null : ClassRule.ALL;
        }
        Set<String> refused = packages.get(outer);
        return refused == null || refused.contains(className.substring(dot + 1))
                ? null
                : ClassRule.ALL;
    }

    /**
     * Returns whether a member is allowed by the rules of a JDK class and of all its supertypes. If
     * so, it does not matter which of these types declares the member.
     */
    boolean allowsInherited(String internalName, Member member) {
        for (ClassRule rule : rulesAbove(internalName)) {
            if (!rule.allows(member)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the rules of a class and of its supertypes, except rules that allow all members. */
    private List<ClassRule> rulesAbove(String internalName) {
        List<ClassRule> known = above.get(internalName);
        if (known == null) {
            Set<ClassRule> rules = new LinkedHashSet<>();
            Class<?> type = JdkClasses.of(internalName);
            if (type == null) {
                rules.add(ClassRule.NONE);
            } else {
                addRules(type, rules);
            }
            rules.remove(ClassRule.ALL);
            known = List.copyOf(rules);
            above.put(internalName, known);
        }
        return known;
    }

    private void addRules(@Nullable Class<?> type, Set<ClassRule> rules) {
        if (type == null) {
            return;
        }
        if (Modifier.isPublic(type.getModifiers())) {
            ClassRule rule = rule(type.getName().replace('$', '.'));
            rules.add(rule == null ? ClassRule.NONE : rule);
        }
        addRules(type.getSuperclass(), rules);
        for (Class<?> parent : type.getInterfaces()) {
            addRules(parent, rules);
        }
    }

    /** Returns whether a name is the name of a class. Names of packages are in lower case. */
    private static boolean isClass(String name) {
        int start = name.lastIndexOf('.') + 1;
        return start < name.length() && Character.isUpperCase(name.charAt(start));
    }

    /** Returns why a class or a member is refused. */
    String reason(String name) {
        return refusals.stream()
                .filter(refusal -> refusal.concerns(name))
                .findFirst()
                .map(Refusal::reason)
                .orElse(UNKNOWN);
    }

    Map<String, ClassRule> classes() {
        return classes;
    }

    Map<String, Set<String>> packages() {
        return packages;
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
