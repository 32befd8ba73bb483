package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.util.function.Predicate;

/** Patches that act on the calls, field accesses and allocations inside a method. */
final class CallSitePatch {
    private CallSitePatch() {}

    /**
     * Replaces calls to an instance method with calls to a hook, whose first argument is the
     * object.
     */
    static MethodPatch replaceCalls(String method, String owner, String callee, String hook) {
        return replaceCalls(method, Opcode.INVOKEVIRTUAL, owner, callee, hook);
    }

    /** Replaces calls to a static method with calls to a hook. */
    static MethodPatch replaceStaticCalls(String method, String owner, String callee, String hook) {
        return replaceCalls(method, Opcode.INVOKESTATIC, owner, callee, hook);
    }

    private static MethodPatch replaceCalls(
            String method, Opcode opcode, String owner, String callee, String hook) {
        return onCalls(
                method,
                call ->
                        call.opcode() == opcode
                                && call.owner().asInternalName().equals(owner)
                                && call.name().equalsString(callee),
                (code, call) -> HookBridgeGenerator.invoke(code, hook));
    }

    /**
     * Passes each value to be stored in a field, together with the object, to a hook, and stores
     * the result of the hook.
     */
    static MethodPatch filterStore(String method, String field, String hook) {
        return onElements(
                method,
                (code, element) -> {
                    boolean stores = accesses(element, Opcode.PUTFIELD, field);
                    if (stores) {
                        code.aload(0);
                        HookBridgeGenerator.invoke(code, hook);
                    }
                    code.with(element);
                    return stores;
                });
    }

    /**
     * In all methods, passes each value read from a static field to a hook, and uses the result of
     * the hook.
     */
    static MethodPatch filterRead(String field, String hook) {
        return onElements(
                "",
                (code, element) -> {
                    code.with(element);
                    boolean reads = accesses(element, Opcode.GETSTATIC, field);
                    if (reads) {
                        HookBridgeGenerator.invoke(code, hook);
                    }
                    return reads;
                });
    }

    /** Replaces the bitwise "or" of two long values with a hook that takes both. */
    static MethodPatch replaceOr(String method, String hook) {
        return onElements(
                method,
                (code, element) -> {
                    boolean found =
                            element instanceof OperatorInstruction operator
                                    && operator.opcode() == Opcode.LOR;
                    if (found) {
                        HookBridgeGenerator.invoke(code, hook);
                    } else {
                        code.with(element);
                    }
                    return found;
                });
    }

    private static boolean accesses(CodeElement element, Opcode opcode, String field) {
        return element instanceof FieldInstruction access
                && access.opcode() == opcode
                && access.name().equalsString(field);
    }

    /** Instantiates a subclass instead of a class. */
    static MethodPatch instantiateSubclass(String method, ClassDesc type, ClassDesc subclass) {
        return onElements(
                method,
                (code, element) -> {
                    if (element instanceof NewObjectInstruction created
                            && created.className().asSymbol().equals(type)) {
                        code.new_(subclass);
                        return true;
                    }
                    if (element instanceof InvokeInstruction call
                            && call.opcode() == Opcode.INVOKESPECIAL
                            && call.owner().asSymbol().equals(type)) {
                        code.invokespecial(subclass, call.name().stringValue(), call.typeSymbol());
                    } else {
                        code.with(element);
                    }
                    return false;
                });
    }

    private interface Replacement {
        void write(CodeBuilder code, InvokeInstruction call);
    }

    private static MethodPatch onCalls(
            String method, Predicate<InvokeInstruction> matches, Replacement replacement) {
        return onElements(
                method,
                (code, element) -> {
                    if (element instanceof InvokeInstruction call && matches.test(call)) {
                        replacement.write(code, call);
                        return true;
                    }
                    code.with(element);
                    return false;
                });
    }

    /**
     * Writes an element of the code or its replacement, and returns whether the element was
     * patched.
     */
    private interface ElementPatch {
        boolean write(CodeBuilder code, CodeElement element);
    }

    private static MethodPatch onElements(String method, ElementPatch patch) {
        return new MethodPatch(
                method,
                "",
                false,
                (model, changed) ->
                        (code, element) -> {
                            if (patch.write(code, element)) {
                                changed.run();
                            }
                        });
    }
}
