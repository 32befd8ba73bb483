package dev.simul.simulation.internal.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.internal.jdk.JdkNames;
import dev.simul.simulation.internal.patch.JdkPatches;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No hook class is loaded by a call of one of its own hooks. */
class JavaBaseTest {
    /** Classes that every program, or every program that loads a class from a jar, uses. */
    private static final List<String> USED_BY_CLASS_LOADERS =
            List.of(
                    "java/io/FileInputStream",
                    "java/lang/Math",
                    "java/lang/Object",
                    "java/lang/Thread",
                    JdkNames.VIRTUAL_THREAD_INTERNAL,
                    "java/lang/ref/ReferenceQueue",
                    "java/util/Collections",
                    "java/util/Date",
                    "java/util/concurrent/locks/AbstractQueuedSynchronizer",
                    "java/util/concurrent/locks/LockSupport");

    @Test
    void should_load_hooks_before_classes_that_class_loaders_use_are_patched() throws IOException {
        Set<Class<?>> called = new HashSet<>();
        for (String name : USED_BY_CLASS_LOADERS) {
            ClassFile.of()
                    .parse(JdkPatches.current().apply(name, classFile(name)))
                    .constantPool()
                    .forEach(entry -> {
                        if (entry instanceof MethodRefEntry method
                                && method.owner()
                                        .asInternalName()
                                        .equals(HookBridgeGenerator.INTERNAL_NAME)) {
                            called.add(
                                    HookBridgeGenerator.methodsOf(HookClasses.ALL)
                                            .get(method.name().stringValue())
                                            .getDeclaringClass());
                        }
                    });
        }

        assertThat(called).isNotEmpty().isSubsetOf(JavaBase.calledEarly());
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream in = Object.class.getResourceAsStream("/" + name + ".class")) {
            if (in == null) {
                throw new IOException("no class file of " + name);
            }
            return in.readAllBytes();
        }
    }
}
