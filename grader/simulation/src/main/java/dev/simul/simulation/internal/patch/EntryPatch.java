package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.BiConsumer;

/**
 * Patches that act on entry to a method. If a method has several such patches, the last patch acts
 * first.
 *
 * <p>{@code slots} are the local variables that are passed to the hook: 0 is the object itself, and
 * a long or double takes two slots.
 */
final class EntryPatch {
    private EntryPatch() {}

    /** Calls a hook. */
    static MethodPatch callAtEntry(String method, String descriptor, String hook, int... slots) {
        return atEntry(
                method, descriptor, false, (code, type) -> MethodPatch.callHook(code, hook, slots));
    }

    /**
     * Calls a hook, and returns from the method if the hook returns true. The method then returns
     * false if its type is boolean, or no value otherwise.
     */
    static MethodPatch returnIf(String method, String descriptor, String hook, int... slots) {
        return returnValueIf(
                method,
                descriptor,
                hook,
                (code, kind) -> {
                    if (kind == TypeKind.BOOLEAN) {
                        code.iconst_0();
                    }
                },
                slots);
    }

    /** Calls a hook, and returns true from the method if the hook returns true. */
    static MethodPatch returnTrueIf(String method, String descriptor, String hook, int... slots) {
        return returnValueIf(method, descriptor, hook, (code, kind) -> code.iconst_1(), slots);
    }

    private static MethodPatch returnValueIf(
            String method,
            String descriptor,
            String hook,
            BiConsumer<CodeBuilder, TypeKind> value,
            int... slots) {
        return atEntry(
                method,
                descriptor,
                true,
                (code, type) -> {
                    Label resume = code.newLabel();
                    MethodPatch.callHook(code, hook, slots);
                    code.ifeq(resume);
                    TypeKind kind = TypeKind.from(type.returnType());
                    value.accept(code, kind);
                    code.return_(kind).labelBinding(resume);
                });
    }

    /** Calls a hook, and returns one of the arguments if the hook returns true. */
    static MethodPatch returnArgumentIf(
            String method, String descriptor, String hook, int result, int... slots) {
        return returnValueIf(
                method, descriptor, hook, (code, kind) -> code.loadLocal(kind, result), slots);
    }

    /** Calls a hook, and returns the result of the hook if the result is not null. */
    static MethodPatch returnIfNonNull(
            String method, String descriptor, String hook, int... slots) {
        return atEntry(
                method,
                descriptor,
                true,
                (code, type) -> {
                    Label resume = code.newLabel();
                    MethodPatch.callHook(code, hook, slots);
                    code.dup().ifnull(resume).areturn().labelBinding(resume).pop();
                });
    }

    /** In a simulation, returns the result of a hook. */
    static MethodPatch returnInSimulation(
            String method, String descriptor, String hook, int... slots) {
        return atEntry(
                method,
                descriptor,
                true,
                (code, type) -> {
                    Label resume = code.newLabel();
                    MethodPatch.callHook(code, "isInSimulation");
                    code.ifeq(resume);
                    MethodPatch.callHook(code, hook, slots);
                    code.return_(TypeKind.from(type.returnType())).labelBinding(resume);
                });
    }

    /**
     * Calls the same method of the virtual thread that runs on behalf of this platform thread, if
     * there is one.
     */
    static MethodPatch delegateToShadow(ClassDesc thread, String method, String descriptor) {
        return atEntry(
                method,
                descriptor,
                false,
                (code, type) -> {
                    Label resume = code.newLabel();
                    MethodPatch.callHook(code, "shadowOf", 0);
                    code.dup().ifnull(resume);
                    int slot = 1;
                    for (ClassDesc parameter : type.parameterList()) {
                        TypeKind kind = TypeKind.from(parameter);
                        code.loadLocal(kind, slot);
                        slot += kind.slotSize();
                    }
                    code.invokevirtual(thread, method, type);
                    code.return_(TypeKind.from(type.returnType())).labelBinding(resume).pop();
                });
    }

    /**
     * Passes an argument to a hook, and replaces the argument with the result of the hook if the
     * result is not null.
     */
    static MethodPatch substituteArgument(String method, String descriptor, String hook, int slot) {
        return atEntry(
                method,
                descriptor,
                false,
                (code, type) -> {
                    Label resume = code.newLabel();
                    code.aload(slot);
                    HookBridgeGenerator.invoke(code, hook);
                    code.dup().ifnull(resume).dup().astore(slot).labelBinding(resume).pop();
                });
    }

    private interface Prologue {
        void write(CodeBuilder code, MethodTypeDesc type);
    }

    private static MethodPatch atEntry(
            String method, String descriptor, boolean replaces, Prologue prologue) {
        return new MethodPatch(
                method,
                descriptor,
                replaces,
                (model, changed) ->
                        new CodeTransform() {
                            @Override
                            public void atStart(CodeBuilder code) {
                                prologue.write(code, model.methodTypeSymbol());
                                changed.run();
                            }

                            @Override
                            public void accept(CodeBuilder code, CodeElement element) {
                                code.with(element);
                            }
                        });
    }
}
