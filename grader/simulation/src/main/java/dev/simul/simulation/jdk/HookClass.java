package dev.simul.simulation.jdk;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the class in java.base that woven JDK code calls: for each public method of {@link Hooks} a
 * static method of the same name and type, which calls it through a constant method handle.
 *
 * <p>It is defined beside {@code java.lang.Thread} and not put on the boot class path, because a
 * changed boot class path switches class data sharing off.
 */
final class HookClass {
    static final ClassDesc NAME = ClassDesc.of("java.lang.SimulationHooks");
    static final String INTERNAL_NAME = "java/lang/SimulationHooks";

    private static final String HAND_OVER = "dev.simul.simulation.hooks";
    private static final ClassDesc HANDLE = ClassDesc.of("java.lang.invoke.MethodHandle");
    private static final ClassDesc HANDLES = HANDLE.arrayType();
    private static final ClassDesc PROPERTIES = ClassDesc.of("java.util.Properties");

    private static final Map<String, MethodTypeDesc> TYPES =
            methods().stream().collect(Collectors.toMap(Method::getName, HookClass::type));

    private HookClass() {}

    /**
     * Defines and initialises the class.
     *
     * @param beside a lookup in java.lang
     * @throws ReflectiveOperationException where the JDK refuses it
     */
    static void define(MethodHandles.Lookup beside) throws ReflectiveOperationException {
        List<Method> methods = methods();
        MethodHandle[] handles = new MethodHandle[methods.size()];
        for (int i = 0; i < handles.length; i++) {
            handles[i] = MethodHandles.publicLookup().unreflect(methods.get(i));
        }
        System.getProperties().put(HAND_OVER, handles);
        try {
            beside.ensureInitialized(beside.defineClass(bytes(methods)));
        } finally {
            System.getProperties().remove(HAND_OVER);
        }
    }

    static MethodTypeDesc type(String name) {
        MethodTypeDesc type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no hook is named '" + name + "'");
        }
        return type;
    }

    private static List<Method> methods() {
        return Arrays.stream(Hooks.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() != Host.class)
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .toList();
    }

    private static MethodTypeDesc type(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .describeConstable()
                .orElseThrow();
    }

    private static byte[] bytes(List<Method> methods) {
        return ClassFile.of()
                .build(
                        NAME,
                        builder -> {
                            builder.withFlags(
                                    ClassFile.ACC_PUBLIC
                                            | ClassFile.ACC_FINAL
                                            | ClassFile.ACC_SUPER);
                            int fieldFlags =
                                    ClassFile.ACC_PRIVATE
                                            | ClassFile.ACC_STATIC
                                            | ClassFile.ACC_FINAL;
                            for (int i = 0; i < methods.size(); i++) {
                                builder.withField(field(i), HANDLE, fieldFlags);
                            }
                            builder.withMethodBody(
                                    ConstantDescs.CLASS_INIT_NAME,
                                    ConstantDescs.MTD_void,
                                    ClassFile.ACC_STATIC,
                                    code -> takeHandles(code, methods.size()));
                            for (int i = 0; i < methods.size(); i++) {
                                int index = i;
                                builder.withMethodBody(
                                        methods.get(i).getName(),
                                        type(methods.get(i)),
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        code -> call(code, index, type(methods.get(index))));
                            }
                        });
    }

    private static void takeHandles(CodeBuilder code, int count) {
        code.invokestatic(
                        ClassDesc.of("java.lang.System"),
                        "getProperties",
                        MethodTypeDesc.of(PROPERTIES))
                .ldc(HAND_OVER)
                .invokevirtual(
                        PROPERTIES,
                        "get",
                        MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                .checkcast(HANDLES)
                .astore(0);
        for (int i = 0; i < count; i++) {
            code.aload(0).loadConstant(i).aaload().putstatic(NAME, field(i), HANDLE);
        }
        code.return_();
    }

    private static void call(CodeBuilder code, int index, MethodTypeDesc type) {
        code.getstatic(NAME, field(index), HANDLE);
        int slot = 0;
        for (ClassDesc parameter : type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        code.invokevirtual(HANDLE, "invokeExact", type);
        code.return_(TypeKind.from(type.returnType()));
    }

    private static String field(int index) {
        return "hook" + index;
    }
}
