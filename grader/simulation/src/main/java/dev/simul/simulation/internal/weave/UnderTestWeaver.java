package dev.simul.simulation.internal.weave;

import dev.simul.simulation.InstrumentedLoader;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Transforms classes under test so that they count loops and calls, and report accesses to shared
 * memory if the loader requests this. This class needs the class-file library, which a program
 * should not have to load just to start.
 */
public final class UnderTestWeaver {
    private static final int MOST_REMEMBERED = 1000;

    private static final Map<ByteBuffer, byte[]> WITH_EDGES = new ConcurrentHashMap<>();
    private static final Map<ByteBuffer, byte[]> WITH_ACCESSES = new ConcurrentHashMap<>();

    private UnderTestWeaver() {}

    /**
     * Returns the transformed class. A class may be loaded many times, but is transformed only
     * once.
     */
    public static byte[] weave(ClassLoader loader, byte[] bytes, InstrumentedLoader type) {
        boolean accesses = type.watchesAccesses();
        Map<ByteBuffer, byte[]> known = accesses ? WITH_ACCESSES : WITH_EDGES;
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        ByteBuffer key = ByteBuffer.wrap(bytes);
        byte[] woven = known.get(key);
        if (woven == null) {
            woven = weave(loader, bytes, accesses);
            known.put(key, woven);
        }
        return woven;
    }

    /** Transforms a class and discards the result. */
    public static void rehearse(byte[] bytes) {
        var _ = weave(UnderTestWeaver.class.getClassLoader(), bytes, false);
    }

    private static byte[] weave(ClassLoader loader, byte[] bytes, boolean accesses) {
        ClassFile context =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(loader)
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
        byte[] woven = accesses ? withAccesses(context, loader, bytes) : bytes;
        ClassModel model = context.parse(woven);
        String name = nameOf(model);
        String file = fileOf(model);
        return context.transformClass(
                model,
                methods(
                        0,
                        (code, method) ->
                                new LoopCounterTransform(
                                        name, file, method.methodName().stringValue())));
    }

    private static byte[] withAccesses(ClassFile context, ClassLoader loader, byte[] bytes) {
        ClassModel model = context.parse(MethodReferences.written(context, bytes));
        String name = nameOf(model);
        String file = fileOf(model);
        MemberResolver members = new MemberResolver(loader, model);
        return context.transformClass(
                model,
                methods(
                        ClassFile.ACC_SYNCHRONIZED,
                        (code, method) -> new SharedAccessTransform(name, file, method, members)));
    }

    private static String nameOf(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    private static @Nullable String fileOf(ClassModel model) {
        return model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse(null);
    }

    /**
     * Returns a transform of all methods that have code.
     *
     * @param cleared the access flags that these methods lose
     * @param of returns the transform of a method's code
     */
    private static ClassTransform methods(
            int cleared, BiFunction<CodeModel, MethodModel, CodeTransform> of) {
        return (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                builder.transformMethod(
                        method,
                        (body, part) -> {
                            switch (part) {
                                case CodeModel code ->
                                        body.transformCode(code, of.apply(code, method));
                                case AccessFlags flags ->
                                        body.withFlags(flags.flagsMask() & ~cleared);
                                default -> body.with(part);
                            }
                        });
            } else {
                builder.with(element);
            }
        };
    }
}
