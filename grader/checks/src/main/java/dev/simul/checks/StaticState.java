package dev.simul.checks;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The static fields of classes right after they were initialised, where they can be put back: where
 * no initialiser does more than to assign values that never change.
 *
 * @param types how many classes
 * @param values the value of each field that is not final
 */
record StaticState(int types, Map<Field, @Nullable Object> values) {
    private static final Set<Class<?>> UNCHANGING =
            Set.of(
                    Boolean.class,
                    Byte.class,
                    Character.class,
                    Short.class,
                    Integer.class,
                    Long.class,
                    Float.class,
                    Double.class,
                    String.class,
                    Class.class,
                    Duration.class,
                    Instant.class,
                    Pattern.class,
                    Step.class);

    /**
     * What an initialiser may call: what makes values that never change, of nothing but its
     * arguments.
     */
    private static final Set<String> MAKERS =
            Set.of(
                    "dev/simul/checks/Script.after",
                    "dev/simul/checks/Step$Delay",
                    "java/time/Duration",
                    "java/util/regex/Pattern",
                    "java/util/List.of",
                    "java/util/Set.of",
                    "java/util/Map.of",
                    "java/lang/Integer.valueOf",
                    "java/lang/Long.valueOf",
                    "java/lang/Double.valueOf",
                    "java/lang/Boolean.valueOf",
                    "java/lang/Class.desiredAssertionStatus");

    private static final Set<Opcode.Kind> PLAIN =
            Set.of(
                    Opcode.Kind.CONSTANT,
                    Opcode.Kind.STACK,
                    Opcode.Kind.RETURN,
                    Opcode.Kind.BRANCH,
                    Opcode.Kind.INVOKE_DYNAMIC,
                    Opcode.Kind.NEW_REF_ARRAY,
                    Opcode.Kind.ARRAY_STORE);

    /**
     * Tells whether a class can be put back to how it was initialised, as far as its bytes tell.
     */
    static boolean isSimple(byte[] classFile) {
        ClassModel type = ClassFile.of().parse(classFile);
        String name = type.thisClass().asInternalName();
        return type.methods().stream()
                .filter(method -> method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME))
                .allMatch(method -> assignsOnly(method, name));
    }

    private static boolean assignsOnly(MethodModel initialiser, String own) {
        return initialiser.code().stream()
                .flatMap(code -> code.elementStream())
                .allMatch(element -> assignsOnly(element, own));
    }

    private static boolean assignsOnly(CodeElement element, String own) {
        return switch (element) {
            case InvokeInstruction call -> {
                String owner = call.owner().asInternalName();
                yield MAKERS.contains(owner)
                        || MAKERS.contains(owner + "." + call.name().stringValue());
            }
            case FieldInstruction access ->
                    access.owner().asInternalName().equals(own)
                            || access.owner().asInternalName().equals("java/time/Duration");
            case Instruction instruction -> PLAIN.contains(instruction.opcode().kind());
            default -> true;
        };
    }

    /** Reads the fields of classes just initialised; null where one has a value that may change. */
    static @Nullable StaticState of(List<Class<?>> types) throws IllegalAccessException {
        Map<Field, @Nullable Object> values = new LinkedHashMap<>();
        for (Class<?> type : types) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                    continue;
                }
                field.setAccessible(true);
                Object value = field.get(null);
                if (!isUnchanging(value)) {
                    return null;
                }
                if (!Modifier.isFinal(field.getModifiers())) {
                    values.put(field, value);
                }
            }
        }
        return new StaticState(types.size(), values);
    }

    private static boolean isUnchanging(@Nullable Object value) {
        if (value == null || UNCHANGING.contains(value.getClass())) {
            return true;
        }
        if (value.getClass().isHidden()) {
            // A lambda expression or a method reference; without fields it has captured nothing.
            return value.getClass().getDeclaredFields().length == 0;
        }
        return value instanceof Collection<?> collection
                && value.getClass().getName().startsWith("java.util.ImmutableCollections$")
                && collection.stream().allMatch(StaticState::isUnchanging);
    }

    /** Puts all fields back. */
    void restore() throws IllegalAccessException {
        for (Map.Entry<Field, @Nullable Object> field : values.entrySet()) {
            field.getKey().set(null, field.getValue());
        }
    }
}
