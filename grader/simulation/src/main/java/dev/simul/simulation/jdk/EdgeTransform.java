package dev.simul.simulation.jdk;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts each jump back in a method and each jump to its start, and asks the simulation for what
 * belongs to the machine: its processors, its end.
 */
final class EdgeTransform implements CodeTransform {
    private static final Map<String, String> OF_RUNTIME =
            Map.of("availableProcessors", "availableProcessors", "exit", "halt", "halt", "halt");

    private final Set<Label> passed = new HashSet<>();
    private boolean started;

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (!started && element instanceof java.lang.classfile.Instruction) {
            started = true;
            Edit.invokeHook(code, "edge");
        }
        switch (element) {
            case LabelTarget target -> passed.add(target.label());
            case BranchInstruction branch when passed.contains(branch.target()) ->
                    Edit.invokeHook(code, "edge");
            case InvokeInstruction call -> {
                String hook = hookFor(call);
                if (hook != null) {
                    Edit.invokeHook(code, hook);
                    return;
                }
            }
            default -> {}
        }
        code.with(element);
    }

    private static @Nullable String hookFor(InvokeInstruction call) {
        return call.opcode() == Opcode.INVOKEVIRTUAL
                        && call.owner().asInternalName().equals("java/lang/Runtime")
                ? OF_RUNTIME.get(call.name().stringValue())
                : null;
    }
}
