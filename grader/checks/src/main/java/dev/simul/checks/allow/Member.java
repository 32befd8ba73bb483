package dev.simul.checks.allow;

import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.stream.Collectors;

/**
 * A member of a class.
 *
 * @param name the name of the member in the list; {@code new} for a constructor
 * @param descriptor the descriptor of the member
 * @param isField whether the member is a field
 */
record Member(String name, String descriptor, boolean isField) {
    private static final String NEW = "new";

    static Member of(MemberRefEntry reference) {
        String name = reference.name().stringValue();
        return new Member(
                name.equals(ConstantDescs.INIT_NAME) ? NEW : name,
                reference.type().stringValue(),
                reference instanceof FieldRefEntry);
    }

    /** Returns the key of this member in {@link ClassShape#members}. */
    String key() {
        return (isConstructor() ? ConstantDescs.INIT_NAME : name)
                + (isField ? ":" : "")
                + descriptor;
    }

    /** Returns the name and, for a method, the simple names of the parameter types. */
    String withParameters() {
        return isField ? name : name + parameters();
    }

    /** Returns the simple names of the parameter types, in parentheses. */
    String parameters() {
        return MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
                .map(Member::simpleName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String simpleName(ClassDesc type) {
        String name = type.displayName();
        return name.substring(name.lastIndexOf('$') + 1);
    }

    boolean isConstructor() {
        return name.equals(NEW);
    }
}
