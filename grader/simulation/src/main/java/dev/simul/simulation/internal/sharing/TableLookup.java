package dev.simul.simulation.internal.sharing;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up classes and methods in the sharing table, and searches their supertypes too. */
final class TableLookup {
    private final TableText table;

    TableLookup(TableText table) {
        this.table = table;
    }

    /**
     * Returns the effect of a method, or null if neither the type nor a supertype has a line for
     * the method.
     */
    @Nullable CallEffect effectOf(String type, String method, String descriptor) {
        List<String> parameters = new ArrayList<>();
        for (ClassDesc parameter : MethodTypeDesc.ofDescriptor(descriptor).parameterList()) {
            parameters.add(parameter.displayName());
        }
        CallEffect declared = declared(type, method, parameters);
        if (declared != null || method.equals("<init>")) {
            return declared;
        }
        for (Class<?> supertype : supertypes(load(type))) {
            CallEffect inherited = declared(supertype.getName(), method, parameters);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    private @Nullable CallEffect declared(String type, String method, List<String> parameters) {
        TypeLines known = table.type(type);
        if (known == null) {
            return null;
        }
        for (TypeLines.MethodLine line : known.of(method)) {
            if (line.matches(parameters)) {
                return line.effect();
            }
        }
        return null;
    }

    private static Class<?> load(String type) {
        try {
            return Class.forName(type, false, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the JDK has no " + type + ": check the sharing table", e);
        }
    }

    /** Returns all supertypes of a type, the nearest first and Object last. */
    static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            Class<?> superclass = next.getSuperclass();
            if (superclass != null && superclass != Object.class && found.add(superclass)) {
                open.add(superclass);
            }
            for (Class<?> supertype : next.getInterfaces()) {
                if (found.add(supertype)) {
                    open.add(supertype);
                }
            }
        }
        found.add(Object.class);
        return found;
    }

    /** Returns the role of the objects of a class, or null if the table names none. */
    @Nullable SharingRole roleOf(Class<?> type) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            TypeLines known = table.type(c.getName());
            if (known != null && known.role() != SharingRole.BY_CLASS) {
                return known.role();
            }
        }
        for (Class<?> supertype : supertypes(type)) {
            TypeLines known = table.type(supertype.getName());
            if (known != null && known.role().isInherited()) {
                return known.role();
            }
        }
        Class<?> ofJdk = type;
        while (ofJdk.getClassLoader() != null && ofJdk.getSuperclass() != null) {
            ofJdk = ofJdk.getSuperclass();
        }
        return table.others(ofJdk.getPackageName());
    }
}
