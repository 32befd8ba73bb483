package dev.simul.simulation.internal.weave;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import dev.simul.simulation.internal.sharing.ArgumentEffect;
import dev.simul.simulation.internal.sharing.CallEffect;
import dev.simul.simulation.internal.sharing.SharingTable;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;

/** Calls hooks before and after the JDK calls to which the sharing table assigns effects. */
final class CallHooks {
    private final MemberResolver members;
    private final MethodSites sites;
    private final ScratchVariables scratch;

    CallHooks(MemberResolver members, MethodSites sites, ScratchVariables scratch) {
        this.members = members;
        this.sites = sites;
        this.scratch = scratch;
    }

    /** Writes a call, and the calls to its hooks. */
    void invoke(CodeBuilder code, InvokeInstruction call) {
        String method = call.name().stringValue();
        String owner = call.owner().asInternalName();
        if (isWait(call)) {
            aroundWait(code, call);
            return;
        }
        if (isUnitThatWaits(owner, method)) {
            aroundUnit(code, call);
            return;
        }
        String jdk = members.jdkOwner(owner, method, call.type().stringValue());
        if (jdk == null) {
            code.with(call);
        } else if (call.opcode() == Opcode.INVOKESTATIC) {
            aroundStatic(code, call, jdk);
        } else if (SharingTable.isWatched(named(jdk))) {
            around(code, call, jdk);
        } else {
            passArguments(code, call, jdk);
            code.with(call);
        }
    }

    private static String named(String internal) {
        return internal.replace('/', '.');
    }

    private static CallEffect effectOf(InvokeInstruction call, String owner) {
        return SharingTable.effectOf(
                named(owner), call.name().stringValue(), call.type().stringValue());
    }

    private static boolean isUnitThatWaits(String owner, String method) {
        return owner.equals("java/util/concurrent/TimeUnit")
                && (method.equals("timedWait") || method.equals("timedJoin"));
    }

    /** Other threads set the interrupt status that {@code Thread.interrupted} clears. */
    private static boolean readsInterrupt(String owner, String method) {
        return owner.equals("java/lang/Thread") && method.equals("interrupted");
    }

    private static boolean isWait(InvokeInstruction call) {
        String type = call.type().stringValue();
        return call.name().equalsString("wait")
                && call.opcode() != Opcode.INVOKESTATIC
                && (type.equals("()V") || type.equals("(J)V") || type.equals("(JI)V"));
    }

    private void aroundWait(CodeBuilder code, InvokeInstruction call) {
        int[] arguments = spill(code, call);
        int receiver = scratch.forReceiver(code);
        code.dup().dup().storeLocal(TypeKind.REFERENCE, receiver);
        HookBridgeGenerator.invoke(code, "beforeWait");
        reload(code, call, arguments);
        code.with(call).loadLocal(TypeKind.REFERENCE, receiver);
        HookBridgeGenerator.invoke(code, "afterWait");
    }

    /** Some methods of TimeUnit wait for their first argument, or join it. */
    private void aroundUnit(CodeBuilder code, InvokeInstruction call) {
        int[] arguments = spill(code, call);
        boolean joins = call.name().equalsString("timedJoin");
        if (!joins) {
            code.loadLocal(TypeKind.REFERENCE, arguments[0]);
            HookBridgeGenerator.invoke(code, "beforeWait");
        }
        reload(code, call, arguments);
        code.with(call);
        if (joins) {
            code.aconst_null().loadLocal(TypeKind.REFERENCE, arguments[0]);
            sites.loadCall(code, "java/lang/Thread", "join", CallEffect.READS);
            HookBridgeGenerator.invoke(code, "onReturn");
        } else {
            code.loadLocal(TypeKind.REFERENCE, arguments[0]);
            HookBridgeGenerator.invoke(code, "afterWait");
        }
    }

    private void aroundStatic(CodeBuilder code, InvokeInstruction call, String owner) {
        String method = call.name().stringValue();
        CallEffect effect = effectOf(call, owner);
        if (SharingTable.isSynchronizer(named(owner))) {
            code.aconst_null();
            sites.loadCall(code, owner, method, effect);
            HookBridgeGenerator.invoke(code, "onCall");
        } else if (readsInterrupt(owner, method)) {
            sites.loadCall(code, owner, method, effect);
            HookBridgeGenerator.invoke(code, "onSchedulingPoint");
        }
        int backing = effect.backingArgument();
        if (backing >= 0) {
            int[] arguments = spill(code, call);
            reload(code, call, arguments);
            code.with(call).dup().loadLocal(TypeKind.REFERENCE, arguments[backing]);
            sites.loadCall(code, owner, method, effect);
            HookBridgeGenerator.invoke(code, "onReturn");
            return;
        }
        passArguments(code, call, owner);
        code.with(call);
    }

    private void around(CodeBuilder code, InvokeInstruction call, String owner) {
        String method = call.name().stringValue();
        CallEffect effect = effectOf(call, owner);
        int[] arguments = spill(code, call);
        int receiver = scratch.forReceiver(code);
        code.dup().dup().storeLocal(TypeKind.REFERENCE, receiver);
        if (effect.receiver().isPartial()) {
            loadIndex(code, effect, arguments);
            sites.loadCall(code, owner, method, effect);
            HookBridgeGenerator.invoke(code, "onElement");
        } else {
            sites.loadCall(code, owner, method, effect);
            HookBridgeGenerator.invoke(code, "onCall");
        }
        pass(code, call, owner, effect, arguments);
        reload(code, call, arguments);
        code.with(call);
        TypeKind result = TypeKind.from(call.typeSymbol().returnType());
        if (result == TypeKind.REFERENCE) {
            code.dup();
        } else {
            code.aconst_null();
        }
        code.loadLocal(TypeKind.REFERENCE, receiver);
        sites.loadCall(code, owner, method, effect);
        HookBridgeGenerator.invoke(code, "onReturn");
    }

    private static void loadIndex(CodeBuilder code, CallEffect effect, int[] arguments) {
        if (effect.receiver() == CallEffect.Receiver.READS_SIZE) {
            code.iconst_m1();
        } else {
            code.loadLocal(TypeKind.INT, arguments[0]);
        }
    }

    /** Calls a hook for each argument that a call reads or changes, before the call. */
    void passArguments(CodeBuilder code, InvokeInstruction call, String owner) {
        CallEffect effect = effectOf(call, owner);
        if (effect.usesArguments()) {
            int[] arguments = spill(code, call);
            pass(code, call, owner, effect, arguments);
            reload(code, call, arguments);
        }
    }

    private void pass(
            CodeBuilder code,
            InvokeInstruction call,
            String owner,
            CallEffect effect,
            int[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            ArgumentEffect does = effect.argument(i);
            if (does == ArgumentEffect.READS || does == ArgumentEffect.CHANGES) {
                code.loadLocal(TypeKind.REFERENCE, arguments[i]);
                sites.loadPassing(
                        code, owner, call.name().stringValue(), does == ArgumentEffect.CHANGES);
                HookBridgeGenerator.invoke(code, "onArgument");
            }
        }
    }

    /** Calls a hook for each object that a concatenation with {@code +} converts to text. */
    void concatenation(CodeBuilder code, InvokeDynamicInstruction call) {
        List<ClassDesc> types = call.typeSymbol().parameterList();
        if (!call.bootstrapMethod().methodName().equals("makeConcatWithConstants")
                || types.stream().noneMatch(CallHooks::mayBeUnguarded)) {
            return;
        }
        int[] arguments = scratch.spill(code, types);
        for (int i = 0; i < arguments.length; i++) {
            if (mayBeUnguarded(types.get(i))) {
                code.loadLocal(TypeKind.REFERENCE, arguments[i]);
                sites.loadPassing(code, "java/lang/Object", "toString", false);
                HookBridgeGenerator.invoke(code, "onArgument");
            }
        }
        ScratchVariables.reload(code, types, arguments);
    }

    private static boolean mayBeUnguarded(ClassDesc type) {
        return type.isClassOrInterface()
                && SharingTable.mayBeUnguarded(type.packageName() + "." + type.displayName());
    }

    private int[] spill(CodeBuilder code, InvokeInstruction call) {
        return scratch.spill(code, call.typeSymbol().parameterList());
    }

    private static void reload(CodeBuilder code, InvokeInstruction call, int[] arguments) {
        ScratchVariables.reload(code, call.typeSymbol().parameterList(), arguments);
    }
}
