package dev.simul.grader.compile;

import java.lang.classfile.Attributes;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field or method that other classes of the same package can see.
 *
 * @param owner the simple name of the class that declares the member
 * @param name the name of the member
 * @param descriptor the type of a field, or the parameter types and result type of a method
 * @param isStatic whether the member is static
 * @param rest everything else that a compiler checks, such as generics, checked exceptions, and the
 *     value of a constant
 */
record ApiMember(String owner, String name, String descriptor, boolean isStatic, Set<String> rest) {

    static ApiMember of(String owner, MethodModel method) {
        Stream<String> thrown =
                method.findAttribute(Attributes.exceptions()).stream()
                        .map(ExceptionsAttribute::exceptions)
                        .flatMap(List::stream)
                        .map(exception -> exception.asInternalName());
        Stream<String> generic =
                method.findAttribute(Attributes.signature()).stream()
                        .map(signature -> signature.signature().stringValue());
        return new ApiMember(
                owner,
                method.methodName().stringValue(),
                method.methodType().stringValue(),
                method.flags().has(AccessFlag.STATIC),
                Stream.concat(thrown, generic).collect(Collectors.toSet()));
    }

    static ApiMember of(String owner, FieldModel field) {
        Stream<String> constant =
                field.findAttribute(Attributes.constantValue()).stream()
                        .map(value -> value.constant().constantValue().toString());
        Stream<String> generic =
                field.findAttribute(Attributes.signature()).stream()
                        .map(signature -> signature.signature().stringValue());
        return new ApiMember(
                owner,
                field.fieldName().stringValue(),
                field.fieldType().stringValue(),
                field.flags().has(AccessFlag.STATIC),
                Stream.concat(constant, generic).collect(Collectors.toSet()));
    }

    /**
     * Returns the declaration of the member in a readable form, such as {@code WaitN.waitN(int,
     * Duration) returning List}.
     */
    String words() {
        String place = owner + (name.equals("<init>") ? "" : "." + name);
        if (!descriptor.startsWith("(")) {
            return place + " of type " + ClassDesc.ofDescriptor(descriptor).displayName();
        }
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(descriptor);
        String parameters =
                type.parameterList().stream()
                        .map(ClassDesc::displayName)
                        .collect(Collectors.joining(", ", "(", ")"));
        String result =
                name.equals("<init>") ? "" : " returning " + type.returnType().displayName();
        return (isStatic ? "static " : "") + place + parameters + result;
    }
}
