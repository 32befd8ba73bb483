package dev.simul.checks.reload;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes the members of an answer that checks use accessible to another class loader.
 *
 * <p>Checks are in the package of the answer and use its package-private members, such as the
 * script of a given class. To the JVM, classes of two loaders are never in the same package. So the
 * classes of the answer become public, and those of its members that the checks name. Nothing that
 * an answer may use can tell the difference.
 */
public final class AccessWidener {
    private static final int NARROW = ClassFile.ACC_PROTECTED | ClassFile.ACC_PRIVATE;

    private final Set<String> used;

    private AccessWidener(Set<String> used) {
        this.used = used;
    }

    /**
     * Creates a widener.
     *
     * @param checks the class files of the checks
     * @return a widener for the members that the checks name, or override
     */
    public static AccessWidener of(Collection<byte[]> checks) {
        Set<String> used = new HashSet<>();
        for (byte[] check : checks) {
            ClassModel type = ClassFile.of().parse(check);
            for (PoolEntry entry : type.constantPool()) {
                if (entry instanceof MemberRefEntry member) {
                    used.add(key(member.name().stringValue(), member.type().stringValue()));
                }
            }
            if (extendsMore(type)) {
                type.methods()
                        .forEach(method ->
                                used.add(
                                        key(
                                                method.methodName().stringValue(),
                                                method.methodType().stringValue())));
            }
        }
        return new AccessWidener(used);
    }

    /**
     * Widens the access of a class and its members.
     *
     * @param answer the class file of a class of the answer
     * @return the changed class file
     */
    public byte[] widen(byte[] answer) {
        ClassFile context = ClassFile.of();
        return context.transformClass(
                context.parse(answer),
                (type, element) -> {
                    switch (element) {
                        case AccessFlags flags ->
                                type.withFlags(flags.flagsMask() | ClassFile.ACC_PUBLIC);
                        case FieldModel field
                                when isUsed(
                                        field.fieldName().stringValue(),
                                        field.fieldType().stringValue(),
                                        field.flags()) ->
                                type.transformField(
                                        field,
                                        (builder, part) -> {
                                            if (part instanceof AccessFlags flags) {
                                                builder.withFlags(open(flags));
                                            } else {
                                                builder.with(part);
                                            }
                                        });
                        case MethodModel method
                                when isUsed(
                                        method.methodName().stringValue(),
                                        method.methodType().stringValue(),
                                        method.flags()) ->
                                type.transformMethod(
                                        method,
                                        (builder, part) -> {
                                            if (part instanceof AccessFlags flags) {
                                                builder.withFlags(open(flags));
                                            } else {
                                                builder.with(part);
                                            }
                                        });
                        default -> type.with(element);
                    }
                });
    }

    private boolean isUsed(String name, String type, AccessFlags flags) {
        return !flags.has(AccessFlag.PRIVATE) && used.contains(key(name, type));
    }

    private static int open(AccessFlags flags) {
        return flags.flagsMask() & ~NARROW | ClassFile.ACC_PUBLIC;
    }

    private static boolean extendsMore(ClassModel type) {
        return !type.superclass().map(ClassEntry::asInternalName).orElse("").startsWith("java/");
    }

    private static String key(String name, String type) {
        return name + type;
    }
}
