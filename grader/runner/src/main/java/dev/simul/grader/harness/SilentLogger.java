package dev.simul.grader.harness;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Changes the logger of JUnit so that it logs nothing. The loggers of {@code java.util.logging}
 * belong to the whole JVM: an answer can add handlers, filters and parents to them, which would run
 * outside the simulation whenever JUnit logs.
 */
final class SilentLogger {
    /** The only class of the harness that uses loggers. */
    private static final String PATH =
            "org/junit/platform/commons/logging/LoggerFactory$DelegatingLogger.class";

    /** All methods that log call this one. */
    private static final String LOG = "log";

    private SilentLogger() {}

    /** Returns a class file of the harness, changed if it is the logger of JUnit. */
    static byte[] silence(String path, byte[] classFile) {
        if (!path.equals(PATH)) {
            return classFile;
        }
        AtomicInteger found = new AtomicInteger();
        byte[] silent =
                ClassFile.of()
                        .transformClass(
                                ClassFile.of().parse(classFile),
                                ClassTransform.transformingMethodBodies(
                                        SilentLogger::logs, returnAtOnce(found)));
        if (found.get() != 1) {
            throw new IllegalStateException(
                    "expected one method '"
                            + LOG
                            + "' in the logger of JUnit, found "
                            + found
                            + ": see which method of "
                            + PATH
                            + " logs");
        }
        return silent;
    }

    private static boolean logs(MethodModel method) {
        return method.methodName().equalsString(LOG)
                && method.methodType().stringValue().endsWith(")V");
    }

    private static CodeTransform returnAtOnce(AtomicInteger found) {
        return new CodeTransform() {
            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                // The code is dropped.
            }

            @Override
            public void atEnd(CodeBuilder code) {
                found.incrementAndGet();
                code.return_();
            }
        };
    }
}
