package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * One change to the code of a JDK class.
 *
 * @param method the name of the method it changes, or "" for all methods
 * @param descriptor the type of the method, or "" for every method of that name
 * @param change what is done to its code; counts what it changed
 */
public record MethodPatch(String method, String descriptor, Change change) {

    /** Makes the transform for one method, and counts each place it changes. */
    @FunctionalInterface
    interface Change {
        CodeTransform in(MethodModel method, Runnable changed);
    }

    /** Calls a hook first. */
    static MethodPatch callAtEntry(String method, String descriptor, String hook, int... slots) {
        return atStart(method, descriptor, (code, type) -> callHook(code, hook, slots));
    }

    /**
     * Calls a hook first, and returns at once where it says true: with one of the arguments, if
     * any.
     */
    static MethodPatch returnIf(
            String method, String descriptor, String hook, int result, int... slots) {
        return atStart(
                method,
                descriptor,
                (code, type) -> {
                    Label goOn = code.newLabel();
                    callHook(code, hook, slots);
                    code.ifeq(goOn);
                    TypeKind kind = TypeKind.from(type.returnType());
                    if (kind == TypeKind.BOOLEAN) {
                        code.iconst_0();
                    } else if (kind != TypeKind.VOID) {
                        code.loadLocal(kind, result);
                    }
                    code.return_(kind).labelBinding(goOn);
                });
    }

    /** Returns what a hook returns, where that is not null. */
    static MethodPatch returnIfNonNull(
            String method, String descriptor, String hook, int... slots) {
        return atStart(
                method,
                descriptor,
                (code, type) -> {
                    Label goOn = code.newLabel();
                    callHook(code, hook, slots);
                    code.dup().ifnull(goOn).areturn().labelBinding(goOn).pop();
                });
    }

    /** Inside a simulation, returns what a hook returns. */
    static MethodPatch returnInSimulation(
            String method, String descriptor, String hook, int... slots) {
        return returnWhen("inside", method, descriptor, hook, slots);
    }

    /** Where a hook without arguments says true, returns what another hook returns. */
    static MethodPatch returnWhen(
            String condition, String method, String descriptor, String hook, int... slots) {
        return atStart(
                method,
                descriptor,
                (code, type) -> {
                    Label goOn = code.newLabel();
                    callHook(code, condition);
                    code.ifeq(goOn);
                    callHook(code, hook, slots);
                    code.return_(TypeKind.from(type.returnType())).labelBinding(goOn);
                });
    }

    /** Asks the virtual thread that runs for this platform thread, where there is one. */
    static MethodPatch delegateToShadow(ClassDesc thread, String method, String descriptor) {
        return atStart(
                method,
                descriptor,
                (code, type) -> {
                    Label goOn = code.newLabel();
                    code.aload(0);
                    invokeHook(code, "shadow");
                    code.dup().ifnull(goOn);
                    int slot = 1;
                    for (ClassDesc parameter : type.parameterList()) {
                        TypeKind kind = TypeKind.from(parameter);
                        code.loadLocal(kind, slot);
                        slot += kind.slotSize();
                    }
                    code.invokevirtual(thread, method, type);
                    code.return_(TypeKind.from(type.returnType())).labelBinding(goOn).pop();
                });
    }

    /** Puts the thread that a hook returns for an argument in its place, where it returns one. */
    static MethodPatch substituteArgument(String method, String descriptor, String hook, int slot) {
        return atStart(
                method,
                descriptor,
                (code, type) -> {
                    Label goOn = code.newLabel();
                    code.aload(slot);
                    invokeHook(code, hook);
                    code.dup().ifnull(goOn).dup().astore(slot).labelBinding(goOn).pop();
                });
    }

    /** Calls a hook right before each way out of the method. */
    static MethodPatch callAtExit(String method, String descriptor, String hook) {
        return new MethodPatch(
                method,
                descriptor,
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof ReturnInstruction
                                    || element instanceof ThrowInstruction) {
                                invokeHook(code, hook);
                                changed.run();
                            }
                            code.with(element);
                        });
    }

    /** Where a hook says true, calls another method of the object right before each way out. */
    static MethodPatch leavingBy(
            String method,
            String descriptor,
            String hook,
            ClassDesc owner,
            String callee,
            boolean argument) {
        MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_boolean);
        return new MethodPatch(
                method,
                descriptor,
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof ReturnInstruction
                                    || element instanceof ThrowInstruction) {
                                Label goOn = code.newLabel();
                                invokeHook(code, hook);
                                code.ifeq(goOn)
                                        .aload(0)
                                        .loadConstant(argument ? 1 : 0)
                                        .invokevirtual(owner, callee, type)
                                        .labelBinding(goOn);
                                changed.run();
                            }
                            code.with(element);
                        });
    }

    /** Calls a hook right before each return, and not where the method throws. */
    static MethodPatch callAtReturn(String method, String descriptor, String hook) {
        return new MethodPatch(
                method,
                descriptor,
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof ReturnInstruction) {
                                invokeHook(code, hook);
                                changed.run();
                            }
                            code.with(element);
                        });
    }

    /** Shows a hook the object the method returns. */
    static MethodPatch returning(String method, String descriptor, String hook) {
        return new MethodPatch(
                method,
                descriptor,
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof ReturnInstruction) {
                                code.dup();
                                invokeHook(code, hook);
                                changed.run();
                            }
                            code.with(element);
                        });
    }

    /** Gives a hook the number the method returns, and the object. */
    static MethodPatch passResult(String method, String descriptor, String hook) {
        return new MethodPatch(
                method,
                descriptor,
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof ReturnInstruction leaves) {
                                if (leaves.typeKind().slotSize() == 2) {
                                    code.dup2();
                                } else {
                                    code.dup();
                                }
                                code.aload(0);
                                invokeHook(code, hook);
                                changed.run();
                            }
                            code.with(element);
                        });
    }

    /** Gives a hook what is stored in a field, and the object; stores what the hook returns. */
    static MethodPatch filterStore(String method, String field, String hook) {
        return new MethodPatch(
                method,
                "",
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof FieldInstruction store
                                    && store.opcode() == Opcode.PUTFIELD
                                    && store.name().equalsString(field)) {
                                code.aload(0);
                                invokeHook(code, hook);
                                changed.run();
                            }
                            code.with(element);
                        });
    }

    /**
     * Calls a static hook in the place of an instance method; the object becomes its first
     * argument.
     */
    static MethodPatch replace(String method, String owner, String callee, String hook) {
        return replace(method, Opcode.INVOKEVIRTUAL, owner, callee, hook);
    }

    /** Calls a static hook in the place of another static method. */
    static MethodPatch replaceStatic(String method, String owner, String callee, String hook) {
        return replace(method, Opcode.INVOKESTATIC, owner, callee, hook);
    }

    private static MethodPatch replace(
            String method, Opcode opcode, String owner, String callee, String hook) {
        return new MethodPatch(
                method,
                "",
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof InvokeInstruction call
                                    && call.opcode() == opcode
                                    && call.owner().asInternalName().equals(owner)
                                    && call.name().equalsString(callee)) {
                                invokeHook(code, hook);
                                changed.run();
                            } else {
                                code.with(element);
                            }
                        });
    }

    /** Calls one hook before each call of a method and one after it, also where it throws. */
    static MethodPatch wrapCalls(String method, String callee, String before, String after) {
        return new MethodPatch(
                method,
                "",
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof InvokeInstruction call
                                    && call.name().equalsString(callee)) {
                                callHook(code, before, 0);
                                code.trying(
                                        called -> called.with(call),
                                        handlers ->
                                                handlers.catchingAll(thrown -> {
                                                    callHook(thrown, after, 0);
                                                    thrown.athrow();
                                                }));
                                callHook(code, after, 0);
                                changed.run();
                            } else {
                                code.with(element);
                            }
                        });
    }

    /** Leaves out the calls of an instance method that returns nothing, where a hook says true. */
    static MethodPatch skipCalls(String method, String callee, String hook) {
        return new MethodPatch(
                method,
                "",
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof InvokeInstruction call
                                    && call.name().equalsString(callee)) {
                                Label out = code.newLabel();
                                Label goOn = code.newLabel();
                                invokeHook(code, hook);
                                code.ifne(out).with(call).goto_(goOn).labelBinding(out);
                                for (ClassDesc argument :
                                        call.typeSymbol().parameterList().reversed()) {
                                    if (TypeKind.from(argument).slotSize() == 2) {
                                        code.pop2();
                                    } else {
                                        code.pop();
                                    }
                                }
                                code.pop().labelBinding(goOn);
                                changed.run();
                            } else {
                                code.with(element);
                            }
                        });
    }

    /** Hands what any method reads from a static field to a hook, which returns what it gets. */
    static MethodPatch filterRead(String field, String hook) {
        return new MethodPatch(
                "",
                "",
                (model, changed) ->
                        (code, element) -> {
                            code.with(element);
                            if (element instanceof FieldInstruction read
                                    && read.opcode() == Opcode.GETSTATIC
                                    && read.name().equalsString(field)) {
                                invokeHook(code, hook);
                                changed.run();
                            }
                        });
    }

    /** Makes objects of a subclass in the place of those of a class. */
    static MethodPatch instantiateSubclass(String method, ClassDesc type, ClassDesc subclass) {
        return new MethodPatch(
                method,
                "",
                (model, changed) ->
                        (code, element) -> {
                            if (element instanceof NewObjectInstruction made
                                    && made.className().asSymbol().equals(type)) {
                                code.new_(subclass);
                                changed.run();
                            } else if (element instanceof InvokeInstruction call
                                    && call.opcode() == Opcode.INVOKESPECIAL
                                    && call.owner().asSymbol().equals(type)) {
                                code.invokespecial(
                                        subclass, call.name().stringValue(), call.typeSymbol());
                            } else {
                                code.with(element);
                            }
                        });
    }

    /**
     * Returns the class with this change made.
     *
     * @param classFile the class file
     * @return the changed class file
     * @throws IllegalStateException where the method or the place in it is not found
     */
    byte[] apply(byte[] classFile) {
        int[] changes = {0};
        // Never by loading: the class is just being loaded, and its neighbours may load it again.
        ClassFile context =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(
                                        ClassLoader.getPlatformClassLoader())));
        byte[] changed =
                context.transformClass(
                        context.parse(classFile),
                        (builder, element) -> {
                            if (element instanceof MethodModel model && matches(model)) {
                                CodeTransform transform = change.in(model, () -> changes[0]++);
                                builder.transformMethod(
                                        model,
                                        java.lang.classfile.MethodTransform.transformingCode(
                                                transform));
                            } else {
                                builder.with(element);
                            }
                        });
        if (changes[0] == 0) {
            throw new IllegalStateException("nothing to change in " + method + descriptor);
        }
        return changed;
    }

    private boolean matches(MethodModel model) {
        return (method.isEmpty() || model.methodName().equalsString(method))
                && (descriptor.isEmpty() || model.methodType().equalsString(descriptor));
    }

    private interface Prologue {
        void write(CodeBuilder code, MethodTypeDesc type);
    }

    private static MethodPatch atStart(String method, String descriptor, Prologue prologue) {
        return new MethodPatch(
                method,
                descriptor,
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

    private static void callHook(CodeBuilder code, String hook, int... slots) {
        MethodTypeDesc type = HookBridgeGenerator.type(hook);
        for (int i = 0; i < slots.length; i++) {
            code.loadLocal(TypeKind.from(type.parameterType(i)), slots[i]);
        }
        invokeHook(code, hook);
    }

    public static void invokeHook(CodeBuilder code, String hook) {
        code.invokestatic(HookBridgeGenerator.NAME, hook, HookBridgeGenerator.type(hook));
    }
}
