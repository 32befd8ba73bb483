package dev.simul.checks.allow;

import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a class that are needed to look up a member.
 *
 * @param isPublic whether the class is public
 * @param superclass the internal name of the superclass, or null if there is none
 * @param interfaces the internal names of the interfaces of the class
 * @param members the keys of the members that the class declares
 */
record ClassShape(
        boolean isPublic,
        @Nullable String superclass,
        List<String> interfaces,
        Set<String> members) {

    /** Reads a class of a task. */
    static ClassShape of(ClassModel type) {
        Set<String> members = new HashSet<>();
        for (MethodModel method : type.methods()) {
            members.add(method.methodName().stringValue() + method.methodType().stringValue());
        }
        for (FieldModel field : type.fields()) {
            members.add(field.fieldName().stringValue() + ":" + field.fieldType().stringValue());
        }
        List<String> interfaces = new ArrayList<>();
        for (ClassEntry parent : type.interfaces()) {
            interfaces.add(parent.asInternalName());
        }
        ClassEntry superclass = type.superclass().orElse(null);
        return new ClassShape(
                true, superclass == null ? null : superclass.asInternalName(), interfaces, members);
    }

    /** Reads a class of the JDK, except for members that no other class can use. */
    static ClassShape of(Class<?> type) {
        Set<String> members = new HashSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (!Modifier.isPrivate(method.getModifiers())) {
                members.add(
                        method.getName()
                                + descriptor(method.getReturnType(), method.getParameterTypes()));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            members.add(
                    ConstantDescs.INIT_NAME
                            + descriptor(void.class, constructor.getParameterTypes()));
        }
        for (Field field : type.getDeclaredFields()) {
            members.add(field.getName() + ":" + field.getType().descriptorString());
        }
        Class<?> superclass = type.getSuperclass();
        List<String> interfaces = new ArrayList<>();
        for (Class<?> parent : type.getInterfaces()) {
            interfaces.add(internalName(parent));
        }
        return new ClassShape(
                Modifier.isPublic(type.getModifiers()),
                superclass == null ? null : internalName(superclass),
                interfaces,
                members);
    }

    /** Returns the internal names of the superclass, if there is one, and of the interfaces. */
    List<String> parents() {
        List<String> parents = new ArrayList<>(interfaces);
        if (superclass != null) {
            parents.add(superclass);
        }
        return parents;
    }

    private static String descriptor(Class<?> result, Class<?>[] parameters) {
        return MethodType.methodType(result, parameters).descriptorString();
    }

    static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /**
     * Returns whether the class declares a member with the given name, which must have the form
     * used by the list.
     */
    boolean hasMember(String name) {
        String method = (name.equals("new") ? ConstantDescs.INIT_NAME : name) + "(";
        return members.stream()
                .anyMatch(key -> key.startsWith(method) || key.startsWith(name + ":"));
    }
}
