package dev.simul.simulation.jdk;

import dev.simul.simulation.UnderTest;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Changes classes as they are loaded: those of the JDK that wait or tell the time, the clock reads
 * of all others, and, in classes under test, loops and what belongs to the machine.
 */
final class Weaver implements ClassFileTransformer {
    private static final List<ConstantPool.Method> OUTSIDE_JDK =
            List.of(
                    new ConstantPool.Method("java/lang/System", "nanoTime", "()J"),
                    new ConstantPool.Method("java/lang/System", "currentTimeMillis", "()J"),
                    new ConstantPool.Method("java/lang/System", "exit", "(I)V"));
    private static final byte[] SYSTEM = "java/lang/System".getBytes(StandardCharsets.UTF_8);
    private static final String OWN_PACKAGE = "dev/simul/simulation/jdk/";

    private static final int MOST_REMEMBERED = 1000;

    private final WovenJdk jdk;
    private final Set<Class<?>> redefinedHere = ConcurrentHashMap.newKeySet();
    private final Map<ByteBuffer, byte[]> underTest = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, byte[]> withAccesses = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    Weaver(WovenJdk jdk) {
        this.jdk = jdk;
    }

    /** Returns what could not be woven, as sentences; empty where all is well. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Tells whether a loader loads classes of the JDK only. */
    static boolean isJdk(@Nullable ClassLoader loader) {
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (name == null || name.startsWith(OWN_PACKAGE)) {
            return null;
        }
        try {
            byte[] woven;
            if (loader != null && !isJdk(loader)) {
                woven = other(loader, bytes);
            } else {
                woven = jdk(name, redefined, bytes);
            }
            return woven == bytes ? null : woven;
        } catch (RuntimeException | LinkageError e) {
            failures.add(name.replace('/', '.') + ": " + e.getMessage());
            return null;
        }
    }

    /** Changes a class as one under test, and throws the result away. */
    static void rehearse(byte[] bytes) {
        var _ = underTest(Weaver.class.getClassLoader(), bytes, false);
    }

    /** The classes given to {@link #redefine} come here as that left them. */
    private byte[] jdk(String name, @Nullable Class<?> redefined, byte[] bytes) {
        WovenClass known = jdk.get(name);
        if (known == null || (redefined != null && redefinedHere.contains(redefined))) {
            return bytes;
        }
        return known.isOf(bytes) ? known.bytes() : Edits25.weave(name, bytes);
    }

    /** Changes the classes of the JDK that are loaded already. */
    void redefine(Instrumentation instrumentation)
            throws ClassNotFoundException, UnmodifiableClassException {
        List<ClassDefinition> definitions = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (isJdk(type.getClassLoader()) && !type.isArray()) {
                WovenClass known = jdk.get(type.getName().replace('.', '/'));
                if (known != null) {
                    redefinedHere.add(type);
                    definitions.add(new ClassDefinition(type, known.bytes()));
                }
            }
        }
        instrumentation.redefineClasses(definitions.toArray(new ClassDefinition[0]));
    }

    private byte[] other(ClassLoader loader, byte[] bytes) {
        byte[] woven =
                contains(bytes, SYSTEM)
                        ? ConstantPool.redirect(bytes, OUTSIDE_JDK, HookClass.INTERNAL_NAME)
                        : bytes;
        return loader instanceof UnderTest type ? underTestOnce(loader, woven, type) : woven;
    }

    /** The same class is loaded afresh again and again; it is woven once. */
    private byte[] underTestOnce(ClassLoader loader, byte[] bytes, UnderTest type) {
        boolean accesses = type.watchesAccesses();
        Map<ByteBuffer, byte[]> known = accesses ? withAccesses : underTest;
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        ByteBuffer key = ByteBuffer.wrap(bytes);
        byte[] woven = known.get(key);
        if (woven == null) {
            woven = underTest(loader, bytes, accesses);
            known.put(key, woven);
        }
        return woven;
    }

    private static byte[] underTest(ClassLoader loader, byte[] bytes, boolean accesses) {
        ClassFile context =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(loader)
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
        byte[] woven = accesses ? withAccesses(context, loader, bytes) : bytes;
        return context.transformClass(
                context.parse(woven), methods((code, method) -> new EdgeTransform()));
    }

    private static byte[] withAccesses(ClassFile context, ClassLoader loader, byte[] bytes) {
        ClassModel model = context.parse(bytes);
        String name = model.thisClass().asInternalName().replace('/', '.');
        String file =
                model.findAttribute(Attributes.sourceFile())
                        .map(attribute -> attribute.sourceFile().stringValue())
                        .orElse(null);
        Members members = new Members(loader, model);
        return context.transformClass(
                model, methods((code, method) -> new AccessTransform(name, file, method, members)));
    }

    private static ClassTransform methods(BiFunction<CodeModel, MethodModel, CodeTransform> of) {
        return (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                builder.transformMethod(
                        method,
                        (body, part) -> {
                            if (part instanceof CodeModel code) {
                                body.transformCode(code, of.apply(code, method));
                            } else {
                                body.with(part);
                            }
                        });
            } else {
                builder.with(element);
            }
        };
    }

    private static boolean contains(byte[] bytes, byte[] word) {
        int last = bytes.length - word.length;
        for (int i = 0; i <= last; i++) {
            int j = 0;
            while (j < word.length && bytes[i + j] == word[j]) {
                j++;
            }
            if (j == word.length) {
                return true;
            }
        }
        return false;
    }
}
