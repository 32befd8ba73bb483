package dev.simul.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jar of the harness contains. */
class HarnessJarTest {
    /** Classes that log but that no check and no code of the harness uses. */
    private static final Set<String> UNUSED =
            Set.of(
                    "org/assertj/core/util/Closeables.class",
                    "org/junit/platform/launcher/listeners/LoggingListener.class");

    private static final Set<String> HARMLESS =
            Set.of("getLogger", "getName", "getResourceBundle", "getResourceBundleName");

    @TempDir private Path folder;

    /** Handlers of loggers are code that an answer can add, and that would run outside. */
    @Test
    void should_not_contain_a_method_that_logs() throws IOException {
        Path jar = folder.resolve("harness.jar");
        List<Path> classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList();

        HarnessJar.write(classPath, jar);

        assertThat(methodsThatLog(jar)).isEmpty();
    }

    private static Set<String> methodsThatLog(Path harness) throws IOException {
        Set<String> found = new TreeSet<>();
        try (JarFile jar = new JarFile(harness.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".class") && !UNUSED.contains(entry.getName())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        ClassModel type = ClassFile.of().parse(in.readAllBytes());
                        type.methods().stream()
                                .filter(HarnessJarTest::logs)
                                .map(method -> entry.getName() + " " + method.methodName())
                                .forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static boolean logs(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementList().stream())
                .anyMatch(HarnessJarTest::logs);
    }

    private static boolean logs(CodeElement element) {
        return element instanceof InvokeInstruction call
                && (call.owner().asInternalName().equals("java/util/logging/Logger")
                        || call.owner().asInternalName().equals("java/lang/System$Logger"))
                && !HARMLESS.contains(call.name().stringValue());
    }
}
