package dev.simul.simulation.internal.patch;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A checksum of what the code of a method does. It is the same in every build of the same source:
 * it does not depend on the order of the constant pool, on line numbers, or on names of local
 * variables. It ignores memory fences, because they do not matter to threads that share one
 * carrier, and updates of the JDK add and remove them.
 */
final class CodeChecksum {
    private static final String FENCE = "fullFence";

    /** Numbers the labels that code jumps to, in the order in which jumps name them. */
    private final Map<Label, Integer> labels = new IdentityHashMap<>();

    private final List<String> lines = new ArrayList<>();

    private CodeChecksum() {}

    /** Returns eight hexadecimal digits. */
    static String of(MethodModel method) {
        CodeChecksum checksum = new CodeChecksum();
        method.code().ifPresent(checksum::add);
        CRC32 sum = new CRC32();
        sum.update(String.join("\n", checksum.lines).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private void add(CodeModel code) {
        // First only to number the labels: debug information has labels of its own.
        code.forEach(this::add);
        lines.clear();
        code.forEach(this::add);
    }

    private void add(CodeElement element) {
        switch (element) {
            case LabelTarget target -> {
                Integer number = labels.get(target.label());
                if (number != null) {
                    line("label", number);
                }
            }
            case ExceptionCatch caught ->
                    line(
                            "catch",
                            caught.catchType().map(ClassEntry::asInternalName).orElse("any"),
                            number(caught.tryStart()),
                            number(caught.tryEnd()),
                            number(caught.handler()));
            case Instruction instruction -> add(instruction);
            default -> {}
        }
    }

    private void add(Instruction instruction) {
        String opcode = instruction.opcode().name();
        switch (instruction) {
            case BranchInstruction jump -> line(opcode, number(jump.target()));
            case LookupSwitchInstruction jump ->
                    addSwitch(opcode, jump.defaultTarget(), jump.cases());
            case TableSwitchInstruction jump ->
                    addSwitch(opcode, jump.defaultTarget(), jump.cases());
            case ConstantInstruction constant -> line("constant", constant.constantValue());
            case LoadInstruction load -> line("load", load.typeKind(), load.slot());
            case StoreInstruction store -> line("store", store.typeKind(), store.slot());
            case IncrementInstruction add -> line("add", add.slot(), add.constant());
            case FieldInstruction access ->
                    line(
                            opcode,
                            access.owner().asInternalName(),
                            access.name().stringValue(),
                            access.type().stringValue());
            case InvokeInstruction call -> addCall(opcode, call);
            case InvokeDynamicInstruction call ->
                    line(
                            opcode,
                            call.bootstrapMethod().owner().descriptorString(),
                            call.bootstrapMethod().methodName(),
                            call.name().stringValue(),
                            call.type().stringValue());
            case NewObjectInstruction created -> line(opcode, created.className().asInternalName());
            case NewReferenceArrayInstruction created ->
                    line(opcode, created.componentType().asInternalName());
            case TypeCheckInstruction check -> line(opcode, check.type().asInternalName());
            default -> line(opcode);
        }
    }

    private void addSwitch(String opcode, Label other, List<SwitchCase> cases) {
        line(opcode, number(other));
        cases.forEach(to -> line("case", to.caseValue(), number(to.target())));
    }

    private void addCall(String opcode, InvokeInstruction call) {
        if (!call.name().equalsString(FENCE)) {
            line(
                    opcode,
                    call.owner().asInternalName(),
                    call.name().stringValue(),
                    call.type().stringValue());
        } else if (!call.opcode().equals(Opcode.INVOKESTATIC)) {
            // With the object that has the method.
            lines.removeLast();
        }
    }

    private int number(Label label) {
        return labels.computeIfAbsent(label, first -> labels.size());
    }

    private void line(Object... parts) {
        lines.add(Stream.of(parts).map(Object::toString).collect(Collectors.joining(" ")));
    }
}
