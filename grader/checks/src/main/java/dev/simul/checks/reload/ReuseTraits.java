package dev.simul.checks.reload;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the bytes of a class tell about using it again for another run.
 *
 * @param restorable whether its initialiser does no more than to assign values that never change,
 *     so that its static fields can be put back to how it left them
 * @param locking whether its code takes monitors, of which one may be held by a thread that a run
 *     has left
 */
record ReuseTraits(boolean restorable, boolean locking) {
    /**
     * What an initialiser may call: what makes values that never change, of nothing but its
     * arguments.
     */
    private static final Set<String> MAKERS =
            Set.of(
                    "dev/simul/checks/Script.after",
                    "dev/simul/checks/ScriptStep$Delay",
                    "java/time/Duration",
                    "java/util/regex/Pattern",
                    "java/util/List.of",
                    "java/util/Set.of",
                    "java/util/Map.of",
                    "java/lang/Integer.valueOf",
                    "java/lang/Long.valueOf",
                    "java/lang/Double.valueOf",
                    "java/lang/Boolean.valueOf",
                    "java/lang/Class.desiredAssertionStatus");

    private static final Set<Opcode.Kind> PLAIN =
            Set.of(
                    Opcode.Kind.CONSTANT,
                    Opcode.Kind.STACK,
                    Opcode.Kind.RETURN,
                    Opcode.Kind.BRANCH,
                    Opcode.Kind.INVOKE_DYNAMIC,
                    Opcode.Kind.NEW_REF_ARRAY,
                    Opcode.Kind.ARRAY_STORE);

    static ReuseTraits of(byte[] classFile) {
        ClassModel type = ClassFile.of().parse(classFile);
        return new ReuseTraits(isRestorable(type), isLocking(type));
    }

    private static boolean isRestorable(ClassModel type) {
        String name = type.thisClass().asInternalName();
        boolean named = isPlainEnum(type);
        return methods(type, ConstantDescs.CLASS_INIT_NAME)
                .flatMap(ReuseTraits::code)
                .allMatch(element -> assignsOnly(element, name, named));
    }

    private static boolean assignsOnly(CodeElement element, String own, boolean named) {
        return switch (element) {
            case InvokeInstruction call -> {
                String owner = call.owner().asInternalName();
                yield MAKERS.contains(owner)
                        || MAKERS.contains(owner + "." + call.name().stringValue())
                        || named && owner.equals(own) && isEnumsOwn(call.name().stringValue());
            }
            case NewObjectInstruction made ->
                    named && made.className().asInternalName().equals(own);
            case FieldInstruction access ->
                    access.opcode() == Opcode.GETSTATIC
                            || access.owner().asInternalName().equals(own);
            case Instruction instruction -> PLAIN.contains(instruction.opcode().kind());
            default -> true;
        };
    }

    private static boolean isEnumsOwn(String method) {
        return method.equals(ConstantDescs.INIT_NAME) || method.equals("$values");
    }

    /** Tells whether a class is an enum whose constants are nothing but their names. */
    private static boolean isPlainEnum(ClassModel type) {
        return type.flags().has(AccessFlag.ENUM)
                && type.fields().stream().allMatch(field -> field.flags().has(AccessFlag.STATIC))
                && methods(type, ConstantDescs.INIT_NAME)
                        .flatMap(ReuseTraits::code)
                        .allMatch(ReuseTraits::callsEnumOnly);
    }

    private static boolean callsEnumOnly(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call -> call.owner().asInternalName().equals("java/lang/Enum");
            case Instruction instruction ->
                    instruction.opcode().kind() == Opcode.Kind.LOAD
                            || instruction.opcode().kind() == Opcode.Kind.RETURN;
            default -> true;
        };
    }

    private static boolean isLocking(ClassModel type) {
        return type.methods().stream()
                .anyMatch(method ->
                        method.flags().has(AccessFlag.SYNCHRONIZED)
                                || code(method).anyMatch(MonitorInstruction.class::isInstance));
    }

    private static Stream<MethodModel> methods(ClassModel type, String name) {
        return type.methods().stream().filter(method -> method.methodName().equalsString(name));
    }

    private static Stream<CodeElement> code(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream());
    }
}
