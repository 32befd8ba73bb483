package dev.simul.grader.course;

import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the test methods in compiled checks without loading them. */
final class CheckMethods {
    private static final String JUPITER = "Lorg/junit/jupiter/";
    private static final Set<String> TESTS =
            Set.of(
                    JUPITER + "api/Test;",
                    JUPITER + "api/RepeatedTest;",
                    JUPITER + "api/TestFactory;",
                    JUPITER + "api/TestTemplate;",
                    JUPITER + "params/ParameterizedTest;");

    private CheckMethods() {}

    /**
     * Returns, for each name of a test method, the names of the classes that declare such a method.
     */
    static Map<String, List<String>> classesByMethod(Map<String, byte[]> classFiles) {
        Map<String, List<String>> classes = new TreeMap<>();
        classFiles.forEach((path, bytes) -> {
            if (path.endsWith(".class")) {
                addTests(ClassFile.of().parse(bytes), classes);
            }
        });
        return classes;
    }

    private static void addTests(ClassModel model, Map<String, List<String>> classes) {
        String className = model.thisClass().asInternalName().replace('/', '.');
        for (MethodModel method : model.methods()) {
            if (isTest(method)) {
                classes.computeIfAbsent(
                                method.methodName().stringValue(), name -> new ArrayList<>())
                        .add(className);
            }
        }
    }

    private static boolean isTest(MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .map(Annotation::className)
                .anyMatch(name -> TESTS.contains(name.stringValue()));
    }
}
