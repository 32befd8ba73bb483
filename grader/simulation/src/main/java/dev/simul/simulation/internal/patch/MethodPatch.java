package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/**
 * A change to the code of a JDK class. {@link EntryPatch}, {@link ExitPatch} and {@link
 * CallSitePatch} create such changes.
 *
 * @param method the name of the method to change, or "" for all methods
 * @param descriptor the type of the method, or "" for every method with that name
 * @param places the expected number of places: of methods for a patch on entry or exit, and of
 *     calls, reads, stores or allocations for other patches
 * @param replaces whether the simulation does something else in place of the method
 * @param change the change to the code of the method
 */
record MethodPatch(String method, String descriptor, int places, boolean replaces, Change change) {

    MethodPatch(String method, String descriptor, boolean replaces, Change change) {
        this(method, descriptor, 1, replaces, change);
    }

    /** Returns the transform for one method, which reports each place that it changes. */
    @FunctionalInterface
    interface Change {
        CodeTransform in(MethodModel method, Runnable changed);
    }

    /** Returns the same change with another expected number of places. */
    MethodPatch times(int expected) {
        return new MethodPatch(method, descriptor, expected, replaces, change);
    }

    /** Returns the same change, which is right whatever the code of the method is. */
    MethodPatch forAnyCode() {
        return new MethodPatch(method, descriptor, places, false, change);
    }

    /**
     * Returns a class with this change.
     *
     * @param classFile the class file
     * @param differences receives a message if there are more or fewer places than expected
     * @return the changed class file
     */
    byte[] apply(byte[] classFile, Consumer<String> differences) {
        int[] changes = {0};
        // Does not load classes: this class is just being loaded, and related classes may load it
        // again.
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
                                        model, MethodTransform.transformingCode(transform));
                            } else {
                                builder.with(element);
                            }
                        });
        if (changes[0] != places) {
            differences.accept(
                    "expected "
                            + places
                            + (places == 1 ? " place" : " places")
                            + " to patch in "
                            + (method.isEmpty() ? "all methods" : "'" + method + descriptor + "'")
                            + ", found "
                            + changes[0]);
        }
        return changed;
    }

    /** Returns whether this patch changes a method. */
    boolean matches(MethodModel model) {
        return (method.isEmpty() || model.methodName().equalsString(method))
                && (descriptor.isEmpty() || model.methodType().equalsString(descriptor));
    }

    /** Writes the call to a hook whose arguments are local variables. */
    static void callHook(CodeBuilder code, String hook, int... slots) {
        MethodTypeDesc type = HookBridgeGenerator.type(hook);
        for (int i = 0; i < slots.length; i++) {
            code.loadLocal(TypeKind.from(type.parameterType(i)), slots[i]);
        }
        HookBridgeGenerator.invoke(code, hook);
    }
}
