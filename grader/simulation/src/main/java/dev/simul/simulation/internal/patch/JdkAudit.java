package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.jdk.JdkFacts;
import dev.simul.simulation.internal.jdk.JdkNames;
import dev.simul.simulation.internal.jdk.Member;
import dev.simul.simulation.internal.jdk.MethodBodies;
import dev.simul.simulation.internal.jdk.VirtualThreadState;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the class files of a JDK with everything that a simulation assumes about them: the
 * classes and methods to patch and the number of places in them, the private members, the states of
 * virtual threads, and the code of the methods that a simulation replaces or relies on. Reports all
 * differences, and not only the first.
 */
public final class JdkAudit {
    private final ClassLoader loader;
    private final JdkFacts facts;
    private final JdkPatches patches;
    private final Map<String, Set<String>> bodies;
    private final Map<String, @Nullable ClassModel> models = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private final List<Patched> patched = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    /**
     * A class before and after it was patched.
     *
     * @param name the name of the class in internal form
     * @param original its class file in the JDK
     * @param changed the changed class file
     */
    @SuppressWarnings("ArrayRecordComponent") // Written once, and only read.
    public record Patched(String name, byte[] original, byte[] changed) {}

    private JdkAudit(ClassLoader loader, JdkFacts facts) {
        this.loader = loader;
        this.facts = facts;
        this.patches = new JdkPatches(facts);
        this.bodies = MethodBodies.of(facts.release());
    }

    /**
     * Compares a JDK with the facts of a release.
     *
     * @param loader reads the class files of the JDK
     * @param facts the facts
     * @return the differences, and the patched classes
     */
    public static JdkAudit of(ClassLoader loader, JdkFacts facts) {
        JdkAudit audit = new JdkAudit(loader, facts);
        audit.patchAll();
        audit.checkMembers();
        audit.checkSubtask();
        audit.checkStates();
        audit.checkBodies();
        return audit;
    }

    /** Returns a sentence for each difference between the JDK and the facts. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /**
     * Returns a sentence for each method whose code is not known, but on which a simulation only
     * relies. Updates of the JDK change such methods, mostly without changing what they do.
     */
    public List<String> changes() {
        return List.copyOf(changes);
    }

    /** Returns the patched classes; only those are missing that the JDK image may omit. */
    public List<Patched> patched() {
        return List.copyOf(patched);
    }

    /**
     * Prints the differences between the JDK that this program runs on and the facts of its
     * release, or of the newest supported release if its release is not supported. Exits with 1 if
     * there are any.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        JdkFacts known = JdkFacts.of(Runtime.version());
        JdkFacts facts = known == null ? JdkFacts.ALL.getLast() : known;
        JdkAudit audit = of(ClassLoader.getPlatformClassLoader(), facts);
        audit.differences.forEach(System.out::println);
        audit.changes.forEach(System.out::println);
        int found = audit.differences.size() + audit.changes.size();
        System.out.printf(
                "JDK %s: %d %s from the facts of JDK %d%s%n",
                Runtime.version(),
                found,
                found == 1 ? "difference" : "differences",
                facts.release(),
                known == null ? ", the newest release that simulations support" : "");
        System.exit(found == 0 && known != null ? 0 : 1);
    }

    private void patchAll() {
        for (String name : patches.classes()) {
            byte[] original = read(name);
            if (original != null) {
                byte[] changed =
                        patches.apply(name, original, difference -> report(name, difference));
                patched.add(new Patched(name, original, changed));
            } else if (!JdkPatches.isOptional(name)) {
                report(name, "this class does not exist");
            }
        }
    }

    private void checkMembers() {
        for (Member member : Member.values()) {
            ClassModel owner = required(member.owner());
            if (owner == null) {
                continue;
            }
            String described =
                    (member.isMethod() ? "the method '" : "the field '")
                            + member.memberName()
                            + "' of type '"
                            + member.descriptor()
                            + "'";
            boolean exists = has(owner, member);
            if (exists && !member.existsIn(facts)) {
                report(member.owner(), described + " is new in this release");
            } else if (!exists && member.existsIn(facts)) {
                report(member.owner(), described + " does not exist");
            }
        }
    }

    private static boolean has(ClassModel owner, Member member) {
        return member.isMethod()
                ? owner.methods().stream()
                        .anyMatch(method ->
                                method.methodName().equalsString(member.memberName())
                                        && method.methodType().equalsString(member.descriptor()))
                : owner.fields().stream()
                        .anyMatch(field ->
                                field.fieldName().equalsString(member.memberName())
                                        && field.fieldType().equalsString(member.descriptor()));
    }

    /** Where the thread of a subtask is not expected to be checked, no class may check it. */
    private void checkSubtask() {
        byte[] subtask = read(ClockReaders.SUBTASK);
        if (subtask != null
                && !patches.classes().contains(ClockReaders.SUBTASK)
                && JdkPatches.readsCurrentThread(subtask)) {
            report(ClockReaders.SUBTASK, "this class reads the current thread");
        }
    }

    private void checkStates() {
        ClassModel type = required(JdkNames.VIRTUAL_THREAD_INTERNAL);
        if (type == null) {
            return;
        }
        Set<String> expected = new TreeSet<>();
        VirtualThreadState.names().forEach(expected::add);
        Set<String> found = new TreeSet<>();
        for (FieldModel field : type.fields()) {
            if (field.flags().has(AccessFlag.STATIC)
                    && field.flags().has(AccessFlag.FINAL)
                    && field.fieldType().equalsString("I")) {
                found.add(field.fieldName().stringValue());
            }
        }
        for (String name : expected) {
            if (!found.contains(name)) {
                report(JdkNames.VIRTUAL_THREAD_INTERNAL, "the state '" + name + "' does not exist");
            }
        }
        found.removeAll(expected);
        found.remove(JdkNames.SUSPENDED);
        for (String name : found) {
            report(JdkNames.VIRTUAL_THREAD_INTERNAL, "the state '" + name + "' is not known");
        }
    }

    private void checkBodies() {
        for (String name : patches.classes()) {
            ClassModel type = model(name);
            if (type != null) {
                checkReplaced(name, type);
            }
        }
        for (String reliedOn : MethodBodies.RELIED_ON) {
            checkReliedOn(reliedOn);
        }
    }

    private void checkReplaced(String name, ClassModel type) {
        for (MethodPatch patch : patches.methodsOf(name)) {
            if (patch.replaces()) {
                type.methods().stream()
                        .filter(patch::matches)
                        .forEach(method -> checkBody(key(name, method), method, differences));
            }
        }
    }

    private void checkReliedOn(String key) {
        String name = key.substring(0, endOfClass(key));
        ClassModel type = required(name);
        if (type == null) {
            return;
        }
        type.methods().stream()
                .filter(method -> key(name, method).equals(key))
                .findFirst()
                .ifPresentOrElse(
                        method -> checkBody(key, method, changes),
                        () ->
                                report(
                                        name,
                                        "the method '"
                                                + key.substring(name.length() + 1)
                                                + "' does not exist"));
    }

    private void checkBody(String key, MethodModel method, List<String> found) {
        String checksum = CodeChecksum.of(method);
        if (!bodies.getOrDefault(key, Set.of()).contains(checksum)) {
            int end = endOfClass(key);
            found.add(
                    key.substring(0, end).replace('/', '.')
                            + ": the code of '"
                            + key.substring(end + 1)
                            + "' is not known: its checksum is "
                            + checksum);
        }
    }

    /** Returns the index of the dot between the class and the method of a key. */
    private static int endOfClass(String key) {
        return key.lastIndexOf('.', key.indexOf('('));
    }

    private static String key(String type, MethodModel method) {
        return type + "." + method.methodName().stringValue() + method.methodType().stringValue();
    }

    /** Returns a class that every JDK must have, or null after reporting that it is missing. */
    private @Nullable ClassModel required(String name) {
        ClassModel model = model(name);
        if (model == null && !patches.classes().contains(name) && missing.add(name)) {
            report(name, "this class does not exist");
        }
        return model;
    }

    private @Nullable ClassModel model(String name) {
        if (!models.containsKey(name)) {
            byte[] bytes = read(name);
            models.put(name, bytes == null ? null : ClassFile.of().parse(bytes));
        }
        return models.get(name);
    }

    private byte @Nullable [] read(String name) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            report(name, "this class cannot be read: " + e.getMessage());
            return null;
        }
    }

    private void report(String name, String difference) {
        differences.add(name.replace('/', '.') + ": " + difference);
    }
}
