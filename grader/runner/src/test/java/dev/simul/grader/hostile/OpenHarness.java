package dev.simul.grader.hostile;

import dev.simul.grader.harness.HarnessJar;
import dev.simul.grader.sandbox.RunFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** A harness whose simulation refuses nothing. */
final class OpenHarness {
    private static final String HOOKS = "dev/simul/simulation/internal/hook/UnsupportedHooks.class";
    private static final Map<List<Path>, Path> WRITTEN = new ConcurrentHashMap<>();

    private OpenHarness() {}

    /** Returns a jar that differs from the harness only in this. */
    static Path refusingNothing(List<Path> classPath) {
        return WRITTEN.computeIfAbsent(classPath, OpenHarness::write);
    }

    private static Path write(List<Path> classPath) {
        Path jar = RunFolder.ofThisJvm().path().resolve("refusing-nothing.jar");
        Path whole = HarnessJar.temporary(classPath);
        try (JarFile from = new JarFile(whole.toFile());
                JarOutputStream to =
                        new JarOutputStream(Files.newOutputStream(jar), from.getManifest())) {
            for (JarEntry entry : from.stream().toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = from.getInputStream(entry)) {
                        byte[] bytes = in.readAllBytes();
                        to.write(entry.getName().equals(HOOKS) ? withoutRefusals(bytes) : bytes);
                    }
                    to.closeEntry();
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] withoutRefusals(byte[] hooks) {
        return ClassFile.of()
                .transformClass(
                        ClassFile.of().parse(hooks),
                        ClassTransform.transformingMethodBodies(
                                OpenHarness::refuses,
                                new CodeTransform() {
                                    @Override
                                    public void accept(CodeBuilder code, CodeElement element) {
                                        // The code is dropped.
                                    }

                                    @Override
                                    public void atEnd(CodeBuilder code) {
                                        code.return_();
                                    }
                                }));
    }

    private static boolean refuses(MethodModel method) {
        String name = method.methodName().stringValue();
        return name.equals("refuse") || name.equals("refuseByThrowing");
    }
}
