package dev.simul.simulation.internal.weave;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import dev.simul.simulation.internal.site.SiteTable;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts each method entry and each backward jump, redirects calls to {@code Runtime} to the
 * simulated machine, redirects notifications to the schedule, and reports signals.
 */
final class LoopCounterTransform implements CodeTransform {
    private static final Map<String, String> OF_RUNTIME =
            Map.of("availableProcessors", "availableProcessors", "exit", "halt", "halt", "halt");

    private static final Set<String> NOTIFICATIONS = Set.of("notify", "notifyAll");
    private static final Set<String> SIGNALS = Set.of("signal", "signalAll");

    private final String type;
    private final @Nullable String file;
    private final String method;
    private final Set<Label> passed = new HashSet<>();
    private boolean started;
    private int line = -1;

    LoopCounterTransform(String type, @Nullable String file, String method) {
        this.type = type;
        this.file = file;
        this.method = method;
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (!started && element instanceof java.lang.classfile.Instruction) {
            started = true;
            HookBridgeGenerator.invoke(code, "countIteration");
        }
        switch (element) {
            case LineNumber number -> line = number.line();
            case LabelTarget target -> passed.add(target.label());
            case BranchInstruction branch when passed.contains(branch.target()) ->
                    HookBridgeGenerator.invoke(code, "countIteration");
            case InvokeInstruction call -> {
                if (isNotification(call)) {
                    code.loadConstant(siteOf(call));
                    HookBridgeGenerator.invoke(code, call.name().stringValue());
                    return;
                }
                if (isSignal(call)) {
                    code.dup().loadConstant(siteOf(call));
                    HookBridgeGenerator.invoke(code, "onSignal");
                }
                String hook = hookFor(call);
                if (hook != null) {
                    HookBridgeGenerator.invoke(code, hook);
                    return;
                }
            }
            default -> {}
        }
        code.with(element);
    }

    private static boolean isNotification(InvokeInstruction call) {
        return NOTIFICATIONS.contains(call.name().stringValue())
                && call.type().equalsString("()V")
                && call.opcode() != Opcode.INVOKESTATIC;
    }

    private static boolean isSignal(InvokeInstruction call) {
        return SIGNALS.contains(call.name().stringValue())
                && call.type().equalsString("()V")
                && call.owner().asInternalName().equals("java/util/concurrent/locks/Condition");
    }

    private int siteOf(InvokeInstruction call) {
        String owner = call.owner().asInternalName().replace('/', '.');
        String signal = call.name().stringValue();
        return SiteTable.number(
                new AccessSite(
                        type, method, file, line, owner, signal, AccessSite.Kind.CALL, false));
    }

    private static @Nullable String hookFor(InvokeInstruction call) {
        return call.opcode() == Opcode.INVOKEVIRTUAL
                        && call.owner().asInternalName().equals("java/lang/Runtime")
                ? OF_RUNTIME.get(call.name().stringValue())
                : null;
    }
}
