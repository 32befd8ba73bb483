package dev.simul.simulation.internal.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the classes that declare the members that a class under test uses. */
final class MemberResolver {
    private final ConsultedClasses classes;
    private final Map<String, @Nullable ClassModel> known = new HashMap<>();

    /**
     * A field, as its class declares it.
     *
     * @param owner the internal name of the class that declares the field
     * @param flags the access flags of the field
     */
    record Field(String owner, int flags) {
        boolean is(int flag) {
            return (flags & flag) != 0;
        }
    }

    MemberResolver(ConsultedClasses classes, ClassModel woven) {
        this.classes = classes;
        known.put(woven.thisClass().asInternalName(), woven);
    }

    /** Returns a field, or null if it belongs to the JDK or cannot be found. */
    @Nullable Field field(String owner, String name) {
        for (ClassModel type = model(owner); type != null; type = superclass(type)) {
            for (FieldModel field : type.fields()) {
                if (field.fieldName().equalsString(name)) {
                    return new Field(type.thisClass().asInternalName(), field.flags().flagsMask());
                }
            }
        }
        return null;
    }

    /**
     * Returns the class of the JDK from which a called method is inherited, or null if the method
     * is not a method of the JDK.
     */
    @Nullable String jdkOwner(String owner, String method, String descriptor) {
        String name = owner;
        while (!ConsultedClasses.isJdk(name)) {
            ClassModel type = model(name);
            if (type == null || declares(type, method, descriptor)) {
                return null;
            }
            name = type.superclass().map(ClassEntry::asInternalName).orElse("java/lang/Object");
        }
        return name;
    }

    private static boolean declares(ClassModel type, String method, String descriptor) {
        return type.methods().stream()
                .anyMatch(declared ->
                        declared.methodName().equalsString(method)
                                && declared.methodType().equalsString(descriptor));
    }

    private @Nullable ClassModel superclass(ClassModel type) {
        return type.superclass().map(entry -> model(entry.asInternalName())).orElse(null);
    }

    private @Nullable ClassModel model(String name) {
        if (ConsultedClasses.isJdk(name) || name.startsWith("[")) {
            return null;
        }
        if (!known.containsKey(name)) {
            known.put(name, read(name));
        }
        return known.get(name);
    }

    private @Nullable ClassModel read(String name) {
        byte[] bytes = classes.read(name);
        try {
            return bytes == null ? null : ClassFile.of().parse(bytes);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
