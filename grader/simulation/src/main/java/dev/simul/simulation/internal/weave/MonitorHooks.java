package dev.simul.simulation.internal.weave;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls hooks where a method enters or exits a monitor: at its beginning and end if it is
 * synchronized or initializes a class, and at its synchronized blocks.
 *
 * <p>The JVM enters the monitor of a synchronized method before the first instruction, and a thread
 * cannot be preempted before that. So such a method is rewritten as a method with a synchronized
 * block.
 */
final class MonitorHooks {
    private final String type;
    private final MethodModel method;
    private final MethodSites sites;
    private final ScratchVariables scratch;
    private final boolean isClassInitializer;

    private @Nullable Label start;

    /** The variable that contains the object whose monitor the method enters at its beginning. */
    private int entered;

    MonitorHooks(String type, MethodModel method, MethodSites sites, ScratchVariables scratch) {
        this.type = type;
        this.method = method;
        this.sites = sites;
        this.scratch = scratch;
        this.isClassInitializer = method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
    }

    void atStart(CodeBuilder code) {
        if (isClassInitializer) {
            code.iconst_1();
            HookBridgeGenerator.invoke(code, "onInitializer");
            start = code.newBoundLabel();
        } else if (has(ClassFile.ACC_SYNCHRONIZED)) {
            enter(code);
            start = code.newBoundLabel();
        } else if (isRunByTimers()) {
            code.aload(0);
            HookBridgeGenerator.invoke(code, "onAcquire");
        }
    }

    void atReturn(CodeBuilder code) {
        if (start != null) {
            end(code);
        }
    }

    void atEnd(CodeBuilder code) {
        if (start != null) {
            Label end = code.newBoundLabel();
            code.exceptionCatchAll(start, end, end);
            end(code);
            code.athrow();
        }
    }

    private boolean has(int flag) {
        return (method.flags().flagsMask() & flag) != 0;
    }

    /** A Timer passes its tasks from thread to thread under a monitor that has no hooks. */
    private boolean isRunByTimers() {
        return method.methodName().equalsString("run")
                && method.methodType().equalsString("()V")
                && !has(ClassFile.ACC_STATIC);
    }

    private void enter(CodeBuilder code) {
        method.code()
                .flatMap(MonitorHooks::firstLine)
                .ifPresent(line -> {
                    sites.reach(line);
                    code.lineNumber(line);
                });
        entered = code.allocateLocal(TypeKind.REFERENCE);
        loadMonitor(code);
        code.astore(entered);
        sites.loadMonitorOfMethod(code);
        HookBridgeGenerator.invoke(code, "onSchedulingPoint");
        code.aload(entered).monitorenter().aload(entered);
        HookBridgeGenerator.invoke(code, "onAcquire");
    }

    private static Optional<Integer> firstLine(CodeModel code) {
        return code.elementStream()
                .filter(LineNumber.class::isInstance)
                .map(element -> ((LineNumber) element).line())
                .findFirst();
    }

    private void end(CodeBuilder code) {
        if (isClassInitializer) {
            code.iconst_0();
            HookBridgeGenerator.invoke(code, "onInitializer");
        } else {
            // The monitor first: the call of the hook fails if the stack overflows.
            code.aload(entered).monitorexit().aload(entered);
            HookBridgeGenerator.invoke(code, "onRelease");
        }
    }

    private void loadMonitor(CodeBuilder code) {
        if (has(ClassFile.ACC_STATIC)) {
            code.loadConstant(ClassDesc.of(type));
        } else {
            code.aload(0);
        }
    }

    /** Writes a monitor instruction of a synchronized block, and the calls to its hooks. */
    void use(CodeBuilder code, MonitorInstruction monitor) {
        if (monitor.opcode() == Opcode.MONITOREXIT) {
            code.dup();
            HookBridgeGenerator.invoke(code, "onRelease");
            code.with(monitor);
            return;
        }
        // The object is kept in a variable and not on the stack: while a thread is blocked at a
        // monitor, the JVM does not update the thread's stack when the collector moves the object.
        int object = scratch.forReceiver(code);
        code.dup().storeLocal(TypeKind.REFERENCE, object);
        sites.loadMonitor(code);
        HookBridgeGenerator.invoke(code, "onSchedulingPoint");
        code.with(monitor).loadLocal(TypeKind.REFERENCE, object);
        HookBridgeGenerator.invoke(code, "onAcquire");
    }
}
