package dev.simul.coverage;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the public methods of the JDK that can wait: by their signatures, they have a timeout or
 * can be interrupted.
 */
final class PublicWaits {
    private static final Set<String> PACKAGES =
            Set.of(
                    "java/io",
                    "java/lang",
                    "java/lang/ref",
                    "java/net",
                    "java/net/http",
                    "java/nio/channels",
                    "java/nio/file",
                    "java/util",
                    "java/util/concurrent",
                    "java/util/concurrent/locks",
                    "java/util/logging");

    private static final Set<String> ENDS_OF_WAITS =
            Set.of(
                    "java/lang/InterruptedException",
                    "java/util/concurrent/BrokenBarrierException",
                    "java/util/concurrent/TimeoutException");

    private PublicWaits() {}

    static Set<String> inThisJdk() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : Set.of("java.base", "java.net.http", "java.logging")) {
            JdkClasses.forEach(
                    module,
                    type -> {
                        String name = type.thisClass().asInternalName();
                        int slash = name.lastIndexOf('/');
                        if (slash > 0
                                && PACKAGES.contains(name.substring(0, slash))
                                && isPublic(type)) {
                            addWaits(name.substring(slash + 1).replace('$', '.'), type, found);
                        }
                    });
        }
        return found;
    }

    private static void addWaits(String simpleName, ClassModel type, Set<String> found) {
        for (MethodModel method : type.methods()) {
            boolean visible =
                    method.flags().has(AccessFlag.PUBLIC)
                            || method.flags().has(AccessFlag.PROTECTED);
            if (visible && (takesTimeout(method) || canBeInterrupted(method))) {
                found.add(simpleName + "." + method.methodName().stringValue());
            }
        }
    }

    private static boolean takesTimeout(MethodModel method) {
        String type = method.methodType().stringValue();
        String parameters = type.substring(0, type.indexOf(')'));
        return parameters.contains("JLjava/util/concurrent/TimeUnit;")
                || parameters.contains("Ljava/time/Duration;");
    }

    private static boolean canBeInterrupted(MethodModel method) {
        return method.findAttribute(Attributes.exceptions()).stream()
                .flatMap(thrown -> thrown.exceptions().stream())
                .anyMatch(thrown -> ENDS_OF_WAITS.contains(thrown.asInternalName()));
    }

    private static boolean isPublic(ClassModel type) {
        return type.thisClass().asInternalName().indexOf('$') < 0
                ? type.flags().has(AccessFlag.PUBLIC)
                : type.findAttribute(Attributes.innerClasses()).stream()
                        .flatMap(all -> all.classes().stream())
                        .anyMatch(inner ->
                                inner.innerClass().equals(type.thisClass())
                                        && inner.has(AccessFlag.PUBLIC));
    }
}
