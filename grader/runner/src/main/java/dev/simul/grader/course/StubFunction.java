package dev.simul.grader.course;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A function that a student implements, as the stub declares it.
 *
 * @param name the name of the method
 * @param numbers the names of those parameters of the method that are plain numbers
 * @param hasTime whether a parameter or the result is a time
 */
public record StubFunction(String name, List<String> numbers, boolean hasTime) {
    private static final String TIMES = "Ljava/time/";

    /** Copies the list. */
    public StubFunction {
        numbers = List.copyOf(numbers);
    }

    /**
     * Finds the methods that belong to a function. There are several such methods if the function
     * is overloaded.
     */
    static Stream<StubFunction> of(String function, String packageName, Map<String, byte[]> stub) {
        int dot = function.indexOf('.');
        byte[] bytes =
                stub.get(
                        packageName.replace('.', '/')
                                + "/"
                                + function.substring(0, dot)
                                + ".class");
        String name = function.substring(dot + 1);
        return bytes == null
                ? Stream.of()
                : ClassFile.of().parse(bytes).methods().stream()
                        .filter(method -> method.methodName().equalsString(name))
                        .map(method -> of(name, method));
    }

    private static StubFunction of(String name, MethodModel method) {
        MethodTypeDesc type = method.methodTypeSymbol();
        List<String> parameters = names(method);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < Math.min(parameters.size(), type.parameterCount()); i++) {
            if (isNumber(type.parameterType(i))) {
                numbers.add(parameters.get(i));
            }
        }
        boolean hasTime =
                type.descriptorString().contains(TIMES)
                        || method.findAttribute(Attributes.signature())
                                .map(generic -> generic.signature().stringValue().contains(TIMES))
                                .orElse(false);
        return new StubFunction(name, numbers, hasTime);
    }

    private static List<String> names(MethodModel method) {
        return method.findAttribute(Attributes.methodParameters()).stream()
                .flatMap(all -> all.parameters().stream())
                .flatMap(parameter -> parameter.name().stream())
                .map(name -> name.stringValue())
                .toList();
    }

    private static boolean isNumber(ClassDesc type) {
        return type.isPrimitive() && !type.displayName().equals("boolean");
    }
}
