package dev.simul.junit.reload;

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
 * The traits of a class file that decide whether another run can reuse the loaded class.
 *
 * @param restorable whether the static initialiser of the class only assigns immutable values, so
 *     that the static fields can be restored
 * @param locking whether the code of the class enters monitors; a thread that an earlier run left
 *     behind may still hold such a monitor
 */
record ReuseTraits(boolean restorable, boolean locking) {
    private static final Set<Opcode.Kind> PLAIN =
            Set.of(
                    Opcode.Kind.CONSTANT,
                    Opcode.Kind.STACK,
                    Opcode.Kind.RETURN,
                    Opcode.Kind.BRANCH,
                    Opcode.Kind.INVOKE_DYNAMIC,
                    Opcode.Kind.NEW_REF_ARRAY,
                    Opcode.Kind.ARRAY_STORE);

    static ReuseTraits of(byte[] classFile, ImmutableTypes immutable) {
        ClassModel type = ClassFile.of().parse(classFile);
        return new ReuseTraits(isRestorable(type, immutable), isLocking(type));
    }

    private static boolean isRestorable(ClassModel type, ImmutableTypes immutable) {
        String name = type.thisClass().asInternalName();
        boolean named = isPlainEnum(type);
        return methods(type, ConstantDescs.CLASS_INIT_NAME)
                .flatMap(ReuseTraits::code)
                .allMatch(element -> assignsOnly(element, name, named, immutable));
    }

    private static boolean assignsOnly(
            CodeElement element, String own, boolean named, ImmutableTypes immutable) {
        return switch (element) {
            case InvokeInstruction call -> {
                String owner = call.owner().asInternalName();
                yield immutable.isFactory(owner, call.name().stringValue())
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

    /** Returns whether a class is an enum whose constants have no fields. */
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
