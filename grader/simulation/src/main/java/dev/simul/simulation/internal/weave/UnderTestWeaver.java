package dev.simul.simulation.internal.weave;

import dev.simul.simulation.InstrumentedLoader;
import java.io.InputStream;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transforms classes under test so that they count loops and calls, and report accesses to shared
 * memory if the loader requests this. This class needs the class-file library, which a program
 * should not have to load just to start.
 */
public final class UnderTestWeaver {
    private static final int MOST_REMEMBERED = 1000;

    private static final Map<ByteBuffer, Woven> WITH_EDGES = new ConcurrentHashMap<>();
    private static final Map<ByteBuffer, Woven> WITH_ACCESSES = new ConcurrentHashMap<>();

    /** A transformed class, and the other class files on which the transformation depends. */
    private static final class Woven {
        private final byte[] bytes;
        private final Map<String, ConsultedClasses.Content> consulted;

        Woven(byte[] bytes, Map<String, ConsultedClasses.Content> consulted) {
            this.bytes = bytes;
            this.consulted = consulted;
        }

        /** Returns whether these other class files still have the same contents. */
        boolean fits(Function<String, @Nullable InputStream> classFiles) {
            return ConsultedClasses.areFound(consulted, classFiles);
        }
    }

    private UnderTestWeaver() {}

    /**
     * Returns the transformed class. A class may be loaded many times, but is transformed again
     * only if it, or a class on which its transformation depends, has changed.
     */
    public static byte[] weave(byte[] bytes, InstrumentedLoader loader) {
        boolean accesses = loader.watchesAccesses();
        Map<ByteBuffer, Woven> known = accesses ? WITH_ACCESSES : WITH_EDGES;
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        ByteBuffer key = ByteBuffer.wrap(bytes);
        Woven woven = known.get(key);
        if (woven == null || !woven.fits(loader::classFile)) {
            woven = weave(loader::classFile, bytes, accesses);
            known.put(key, woven);
        }
        return woven.bytes;
    }

    /**
     * Transforms a class and discards the result, so that the classes that are needed for this are
     * loaded.
     */
    public static void rehearse(byte[] bytes) {
        Woven woven = weave(ClassLoader::getSystemResourceAsStream, bytes, false);
        var _ = woven.fits(ClassLoader::getSystemResourceAsStream);
        var _ = ConsultedClasses.Content.of(bytes);
    }

    private static Woven weave(
            Function<String, @Nullable InputStream> classFiles, byte[] bytes, boolean accesses) {
        ConsultedClasses classes = new ConsultedClasses(classFiles);
        ClassFile context =
                ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(classes.hierarchy()));
        byte[] prepared = accesses ? withAccesses(context, classes, bytes) : bytes;
        ClassModel model = context.parse(prepared);
        String name = nameOf(model);
        String file = fileOf(model);
        byte[] woven =
                context.transformClass(
                        model,
                        methods(
                                0,
                                (code, method) ->
                                        new LoopCounterTransform(
                                                name, file, method.methodName().stringValue())));
        return new Woven(woven, classes.contents());
    }

    private static byte[] withAccesses(ClassFile context, ConsultedClasses classes, byte[] bytes) {
        ClassModel model = context.parse(MethodReferences.written(context, bytes));
        String name = nameOf(model);
        String file = fileOf(model);
        MemberResolver members = new MemberResolver(classes, model);
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
