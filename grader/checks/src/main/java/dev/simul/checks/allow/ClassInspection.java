package dev.simul.checks.allow;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that a class uses but that tasks are not allowed to use.
 *
 * <p>Everything that code can refer to is in the constant pool of its class, so only the constant
 * pool is checked. If something in the constant pool is refused, the code itself is read as well,
 * to find the lines. Type arguments are not checked because they have no effect at run time.
 */
final class ClassInspection {
    private static final Set<String> BOOTSTRAPS =
            Set.of(
                    "java/lang/invoke/LambdaMetafactory.metafactory",
                    "java/lang/invoke/LambdaMetafactory.altMetafactory",
                    "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
                    "java/lang/invoke/StringConcatFactory.makeConcat",
                    "java/lang/runtime/ObjectMethods.bootstrap",
                    "java/lang/runtime/SwitchBootstraps.typeSwitch",
                    "java/lang/runtime/SwitchBootstraps.enumSwitch",
                    "java/lang/invoke/ConstantBootstraps.invoke",
                    "java/lang/invoke/ConstantBootstraps.primitiveClass");

    private final AllowList list;
    private final TaskClasses task;
    private final ClassModel type;
    private final String name;
    private final Lines lines;
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    ClassInspection(AllowList list, TaskClasses task, ClassModel type) {
        this.list = list;
        this.task = task;
        this.type = type;
        this.name = type.thisClass().asInternalName();
        this.lines = new Lines(type);
    }

    /**
     * Returns the violations. If a line has several violations with the same reason, only the first
     * one is included.
     */
    List<Violation> run() {
        if (!task.isInPackage(name)) {
            int slash = name.lastIndexOf('/');
            String where =
                    slash < 0
                            ? "is in no package"
                            : "is in the package " + dotted(name.substring(0, slash));
            report(
                    lines.ofClass(),
                    new Refused(where, "the classes of this task are in " + task.packageName()));
            return found;
        }
        inspectPool();
        type.methods().forEach(this::inspectMethod);
        type.fields().forEach(this::inspectField);
        inspectAnnotations(lines.ofClass(), type);
        return found;
    }

    /**
     * A use that is refused.
     *
     * @param what a description of the use
     * @param reason the reason why the use is refused
     */
    private record Refused(String what, String reason) {}

    private void inspectPool() {
        Map<Integer, Refused> refused = new LinkedHashMap<>();
        for (PoolEntry entry : type.constantPool()) {
            Refused problem = refused(entry);
            if (problem != null) {
                refused.put(entry.index(), problem);
            }
        }
        if (!refused.isEmpty()) {
            Map<Integer, Refused> left = new LinkedHashMap<>(refused);
            for (Lines.Use use : lines.ofUses()) {
                Refused problem = refused.get(use.index());
                if (problem != null) {
                    report(use.line(), problem);
                    left.remove(use.index());
                }
            }
            left.values().forEach(problem -> reportWithoutLine(lines.ofClass(), problem));
        }
    }

    /** Does not use a type switch, because such a switch is slow in a JVM that has just started. */
    private @Nullable Refused refused(PoolEntry entry) {
        if (entry instanceof ClassEntry used) {
            return refusedClass(elementOf(used.asInternalName()));
        }
        if (entry instanceof MemberRefEntry used) {
            return refusedMember(used);
        }
        return entry instanceof DynamicConstantPoolEntry used ? refusedDynamic(used) : null;
    }

    /** Returns the internal name of the element type of an array; empty for a primitive type. */
    private static String elementOf(String name) {
        int dimensions = name.lastIndexOf('[') + 1;
        if (dimensions == 0) {
            return name;
        }
        if (dimensions == name.length()) {
            throw malformed(name);
        }
        if (name.charAt(dimensions) != 'L') {
            return "";
        }
        if (!name.endsWith(";")) {
            throw malformed(name);
        }
        return name.substring(dimensions + 1, name.length() - 1);
    }

    private static IllegalArgumentException malformed(String descriptor) {
        return new IllegalArgumentException("expected a descriptor, found '" + descriptor + "'");
    }

    private void inspectMethod(MethodModel method) {
        int line = lines.of(method);
        String methodName = method.methodName().stringValue();
        if (method.flags().has(AccessFlag.NATIVE)) {
            report(
                    line,
                    new Refused(
                            "declares the native method " + methodName,
                            "tasks may not call native code. Write the method in Java."));
        }
        String descriptor = method.methodType().stringValue();
        if (methodName.equals("finalize") && descriptor.startsWith("()")) {
            report(
                    line,
                    new Refused("declares finalize()", list.reason("java.lang.Object.finalize")));
        }
        inspectDescriptor(line, descriptor);
        inspectAnnotations(line, method);
    }

    private void inspectField(FieldModel field) {
        inspectDescriptor(lines.ofClass(), field.fieldType().stringValue());
        inspectAnnotations(lines.ofClass(), field);
    }

    private void inspectAnnotations(int line, AttributedElement element) {
        for (ClassDesc used : AnnotationTypes.of(element)) {
            inspectDescriptor(line, used.descriptorString());
        }
    }

    private void inspectDescriptor(int line, String descriptor) {
        Refused problem = refusedIn(descriptor);
        if (problem != null) {
            reportWithoutLine(line, problem);
        }
    }

    /**
     * Returns the problem with the first refused class in a descriptor, or null if all classes are
     * allowed.
     */
    private @Nullable Refused refusedIn(String descriptor) {
        Refused problem = null;
        int start = descriptor.indexOf('L');
        while (start >= 0 && problem == null) {
            int end = descriptor.indexOf(';', start);
            if (end < 0) {
                throw malformed(descriptor);
            }
            problem = refusedClass(descriptor.substring(start + 1, end));
            start = descriptor.indexOf('L', end);
        }
        return problem;
    }

    private void report(int line, Refused problem) {
        if (reported.add(line + " " + problem.reason())) {
            reported.add(problem.reason());
            found.add(new Violation(lines.file(), line, problem.what() + ": " + problem.reason()));
        }
    }

    /**
     * Reports a use that does not belong to a line of code, such as an interface of the class,
     * unless a line has already been reported for the same reason.
     */
    private void reportWithoutLine(int nearest, Refused problem) {
        if (!reported.contains(problem.reason())) {
            report(nearest, problem);
        }
    }

    /** Returns the problem with the use of a class, or null if the class is allowed. */
    private @Nullable Refused refusedClass(String internalName) {
        if (internalName.isEmpty() || task.contains(internalName)) {
            return null;
        }
        String shown = dotted(internalName);
        return list.rule(shown) == null ? uses(shortened(shown), shown) : null;
    }

    private @Nullable Refused refusedMember(MemberRefEntry used) {
        String owner = used.owner().asInternalName();
        Member member = Member.of(used);
        if (owner.startsWith("[") || task.declares(owner, member.key())) {
            return null;
        }
        // Which class declares the member matters only if a parent class refuses the name.
        if (task.parentsOutside(owner).stream()
                .allMatch(parent -> list.allowsInherited(parent, member))) {
            return null;
        }
        String declaring = task.declaring(owner, member.key());
        if (declaring == null) {
            return null;
        }
        String shown = dotted(declaring);
        ClassRule rule = list.rule(shown);
        if (rule == null) {
            return uses(shortened(shown), shown);
        }
        return rule.allows(member) ? null : uses(shown, member, rule);
    }

    private Refused uses(String owner, Member member, ClassRule rule) {
        String text =
                member.isConstructor()
                        ? "new " + shortened(owner) + member.parameters()
                        : shortened(owner)
                                + "."
                                + (rule.tellsApart(member)
                                        ? member.withParameters()
                                        : member.name());
        return uses(text, owner + "." + member.name());
    }

    private Refused uses(String text, String fullName) {
        return new Refused("uses " + text, list.reason(fullName));
    }

    /** Checks the types in a dynamic constant-pool entry, such as those of a lambda. */
    private @Nullable Refused refusedDynamic(DynamicConstantPoolEntry used) {
        MemberRefEntry method = used.bootstrap().bootstrapMethod().reference();
        String bootstrap = method.owner().asInternalName() + "." + method.name().stringValue();
        return BOOTSTRAPS.contains(bootstrap)
                ? refusedIn(used.type().stringValue())
                : new Refused(
                        "contains code that javac does not generate", "compile the task again");
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.').replace('$', '.');
    }

    private static String shortened(String className) {
        String inLang = "java.lang.";
        return className.startsWith(inLang)
                        && Character.isUpperCase(className.charAt(inLang.length()))
                ? className.substring(inLang.length())
                : className;
    }
}
