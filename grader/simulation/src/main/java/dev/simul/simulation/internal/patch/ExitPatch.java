package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Patches that act right before each exit of a method. */
final class ExitPatch {
    private ExitPatch() {}

    /** Calls a hook before the method returns or throws. */
    static MethodPatch callAtExit(String method, String descriptor, String hook) {
        return atExit(
                method, descriptor, true, (code, kind) -> HookBridgeGenerator.invoke(code, hook));
    }

    /**
     * Calls a hook before the method returns or throws. If the hook returns true, calls another
     * method of the object with false as the argument.
     */
    static MethodPatch callMethodAtExit(
            String method, String descriptor, String hook, ClassDesc owner, String callee) {
        MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_boolean);
        return atExit(
                method,
                descriptor,
                true,
                (code, kind) -> {
                    Label resume = code.newLabel();
                    HookBridgeGenerator.invoke(code, hook);
                    code.ifeq(resume)
                            .aload(0)
                            .iconst_0()
                            .invokevirtual(owner, callee, type)
                            .labelBinding(resume);
                });
    }

    /** Calls a hook before the method returns, but not before it throws. */
    static MethodPatch callAtReturn(String method, String descriptor, String hook) {
        return atExit(
                method, descriptor, false, (code, kind) -> HookBridgeGenerator.invoke(code, hook));
    }

    /** Passes the result of the method to a hook. */
    static MethodPatch passResult(String method, String descriptor, String hook) {
        return atExit(
                method,
                descriptor,
                false,
                (code, kind) -> {
                    duplicate(code, kind);
                    HookBridgeGenerator.invoke(code, hook);
                });
    }

    /** Passes the result of the method, and its object, to a hook. */
    static MethodPatch passResultAndObject(String method, String descriptor, String hook) {
        return atExit(
                method,
                descriptor,
                false,
                (code, kind) -> {
                    duplicate(code, kind);
                    code.aload(0);
                    HookBridgeGenerator.invoke(code, hook);
                });
    }

    private static void duplicate(CodeBuilder code, TypeKind kind) {
        if (kind.slotSize() == 2) {
            code.dup2();
        } else {
            code.dup();
        }
    }

    private interface Epilogue {
        void write(CodeBuilder code, TypeKind result);
    }

    private static MethodPatch atExit(
            String method, String descriptor, boolean throwsToo, Epilogue epilogue) {
        return new MethodPatch(
                method,
                descriptor,
                (model, changed) ->
                        (code, element) -> {
                            boolean exits =
                                    element instanceof ReturnInstruction
                                            || (throwsToo && element instanceof ThrowInstruction);
                            if (exits) {
                                epilogue.write(
                                        code, TypeKind.from(model.methodTypeSymbol().returnType()));
                                changed.run();
                            }
                            code.with(element);
                        });
    }
}
