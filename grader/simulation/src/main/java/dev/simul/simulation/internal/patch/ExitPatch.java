package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;

/** Patches that act right before each exit of a method. */
final class ExitPatch {
    private ExitPatch() {}

    /** Calls a hook before the method returns or throws. */
    static MethodPatch callAtExit(String method, String descriptor, String hook) {
        return atExit(
                method, descriptor, true, (code, kind) -> HookBridgeGenerator.invoke(code, hook));
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

    /** Replaces the result of the method with the result of a hook. */
    static MethodPatch replaceResult(String method, String descriptor, String hook) {
        return atExit(
                method, descriptor, false, (code, kind) -> HookBridgeGenerator.invoke(code, hook));
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
                false,
                (model, changed) -> {
                    boolean[] found = {false};
                    return (code, element) -> {
                        boolean exits =
                                element instanceof ReturnInstruction
                                        || (throwsToo && element instanceof ThrowInstruction);
                        if (exits) {
                            epilogue.write(
                                    code, TypeKind.from(model.methodTypeSymbol().returnType()));
                            if (!found[0]) {
                                found[0] = true;
                                changed.run();
                            }
                        }
                        code.with(element);
                    };
                });
    }
}
