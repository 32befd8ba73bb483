package dev.simul.simulation.internal.weave;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/**
 * Calls a hook before each access to a non-final field or an array element, and around each call on
 * a JDK object that threads may share and each use of a monitor.
 */
final class SharedAccessTransform implements CodeTransform {
    private final MemberResolver members;
    private final boolean isClassInitializer;
    private final ScratchVariables scratch = new ScratchVariables();
    private final MethodSites sites;
    private final MonitorHooks monitors;
    private final CallHooks calls;

    /**
     * The number of objects that have been created but whose constructors have not been called yet.
     */
    private int unconstructed;

    /**
     * Whether {@code this} cannot be used yet, because the constructor of its superclass has not
     * run.
     */
    private boolean beforeSuper;

    SharedAccessTransform(
            String type, @Nullable String file, MethodModel method, MemberResolver members) {
        String name = method.methodName().stringValue();
        this.members = members;
        this.isClassInitializer = name.equals(ConstantDescs.CLASS_INIT_NAME);
        this.beforeSuper = name.equals(ConstantDescs.INIT_NAME);
        this.sites = new MethodSites(type, file, name);
        this.monitors = new MonitorHooks(type, method, sites, scratch);
        this.calls = new CallHooks(members, sites, scratch);
    }

    @Override
    public void atStart(CodeBuilder code) {
        monitors.atStart(code);
    }

    @Override
    public void atEnd(CodeBuilder code) {
        monitors.atEnd(code);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> sites.reach(number.line());
            case NewObjectInstruction created -> unconstructed++;
            case FieldInstruction access when !beforeSuper -> field(code, access);
            case ArrayLoadInstruction load when !beforeSuper -> elementRead(code);
            case ArrayStoreInstruction store when !beforeSuper -> elementWrite(code, store);
            case MonitorInstruction monitor -> {
                monitors.use(code, monitor);
                return;
            }
            case ReturnInstruction leaves -> monitors.atReturn(code);
            case InvokeInstruction call when call.opcode() == Opcode.INVOKESPECIAL ->
                    special(code, call);
            case InvokeInstruction call when !beforeSuper -> {
                calls.invoke(code, call);
                return;
            }
            case InvokeDynamicInstruction call when !beforeSuper -> calls.concatenation(code, call);
            default -> {}
        }
        code.with(element);
    }

    private void special(CodeBuilder code, InvokeInstruction call) {
        if (!call.name().equalsString(ConstantDescs.INIT_NAME)) {
            return;
        }
        if (unconstructed == 0) {
            beforeSuper = false;
        } else {
            unconstructed--;
        }
        if (!beforeSuper) {
            calls.passArguments(code, call, call.owner().asInternalName());
        }
    }

    private void field(CodeBuilder code, FieldInstruction access) {
        String name = access.name().stringValue();
        MemberResolver.Field field = members.field(access.owner().asInternalName(), name);
        if (field == null
                || isClassInitializer
                || field.is(ClassFile.ACC_FINAL)
                || field.is(ClassFile.ACC_SYNTHETIC)) {
            return;
        }
        boolean writes = access.opcode() == Opcode.PUTFIELD || access.opcode() == Opcode.PUTSTATIC;
        AccessSite.Kind kind =
                field.is(ClassFile.ACC_VOLATILE) ? AccessSite.Kind.VOLATILE : AccessSite.Kind.FIELD;
        switch (access.opcode()) {
            case GETFIELD -> {
                code.dup();
                sites.loadField(code, field.owner(), name, kind, writes);
                HookBridgeGenerator.invoke(code, "onField");
            }
            case PUTFIELD -> {
                TypeKind value = TypeKind.from(access.typeSymbol());
                int slot = scratch.forValue(code, value);
                code.storeLocal(value, slot).dup();
                sites.loadField(code, field.owner(), name, kind, writes);
                HookBridgeGenerator.invoke(code, "onField");
                code.loadLocal(value, slot);
            }
            default -> {
                code.aconst_null();
                sites.loadField(code, field.owner(), name, kind, writes);
                HookBridgeGenerator.invoke(code, "onField");
            }
        }
    }

    private void elementRead(CodeBuilder code) {
        code.dup2();
        sites.loadElement(code, false);
        HookBridgeGenerator.invoke(code, "onElement");
    }

    private void elementWrite(CodeBuilder code, ArrayStoreInstruction store) {
        TypeKind kind = store.typeKind();
        int value = scratch.forValue(code, kind);
        code.storeLocal(kind, value).dup2();
        sites.loadElement(code, true);
        HookBridgeGenerator.invoke(code, "onElement");
        code.loadLocal(kind, value);
    }
}
