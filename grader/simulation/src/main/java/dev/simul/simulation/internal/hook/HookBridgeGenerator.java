package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.jdk.JdkNames;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Generates the two classes that connect patched code with the hooks. Code of the JDK cannot call
 * the hooks directly, so it calls an abstract class in java.base. The abstract class has a static
 * method of the same name and type for each public method of the {@linkplain HookClasses hook
 * classes}, and passes each call to its only instance. The class of the instance is in this
 * package; it extends the abstract class and calls the hooks. Calls in the opposite direction work
 * in the same way: through {@link JavaBaseAccess}, this package calls methods that only java.base
 * may call.
 *
 * <p>The abstract class is defined in the package of {@code java.lang.Thread} and is not on the
 * boot class path, because a changed boot class path disables class data sharing. Neither class
 * uses reflection or method handles, because linking them takes most of the startup time of a
 * program.
 */
public final class HookBridgeGenerator {
    public static final ClassDesc NAME = ClassDesc.of("java.lang.SimulationHooks");
    public static final String INTERNAL_NAME = "java/lang/SimulationHooks";

    private static final ClassDesc RECEIVER =
            ClassDesc.of("dev.simul.simulation.internal.hook.HookReceiver");
    private static final String INSTANCE = "instance";
    private static final String RECEIVED = "received_";
    private static final String CURRENT_CARRIER = "currentCarrier";
    private static final String NANO_TIME_ADJUSTMENT = "realNanoTimeAdjustment";

    private static final String PARK_CURRENT = "parkCurrent";

    private static final ClassDesc ILLEGAL_STATE = ClassDesc.of("java.lang.IllegalStateException");
    private static final ClassDesc VIRTUAL_THREAD = ClassDesc.of(JdkNames.VIRTUAL_THREAD);
    private static final ClassDesc ACCESS = JavaBaseAccess.class.describeConstable().orElseThrow();
    private static final ClassDesc JAVA_BASE = JavaBase.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc CONNECT = MethodTypeDesc.of(ConstantDescs.CD_void, ACCESS);
    private static final MethodTypeDesc THREAD =
            MethodTypeDesc.of(ClassDesc.of("java.lang.Thread"));
    private static final MethodTypeDesc LONG_TO_LONG =
            MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long);

    private static final Map<String, Method> METHODS = methodsOf(HookClasses.ALL);
    private static final Map<String, MethodTypeDesc> TYPES =
            METHODS.values().stream()
                    .collect(Collectors.toMap(Method::getName, HookBridgeGenerator::typeOf));

    private HookBridgeGenerator() {}

    /**
     * Returns the public methods of the given classes by name.
     *
     * @throws IllegalStateException if two methods have the same name
     */
    static Map<String, Method> methodsOf(List<Class<?>> hooks) {
        Map<String, Method> methods = new TreeMap<>();
        for (Class<?> type : hooks) {
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    Method other = methods.putIfAbsent(method.getName(), method);
                    if (other != null) {
                        throw new IllegalStateException(
                                "expected one hook of each name, but '"
                                        + method.getName()
                                        + "' is declared in "
                                        + other.getDeclaringClass().getSimpleName()
                                        + " and in "
                                        + type.getSimpleName()
                                        + ": rename one of them");
                    }
                }
            }
        }
        return methods;
    }

    /**
     * Returns the type of a hook.
     *
     * @throws IllegalArgumentException if there is no hook of this name
     */
    public static MethodTypeDesc type(String name) {
        MethodTypeDesc type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no hook is named '" + name + "'");
        }
        return type;
    }

    /**
     * Writes the call to a hook, whose arguments are on the stack.
     *
     * @throws IllegalArgumentException if there is no hook of this name
     */
    public static void invoke(CodeBuilder code, String hook) {
        code.invokestatic(NAME, hook, type(hook));
    }

    private static MethodTypeDesc typeOf(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .describeConstable()
                .orElseThrow();
    }

    /** Generates the class files. */
    public static HookBridge generate() {
        return new HookBridge(ClassFile.of().build(NAME, HookBridgeGenerator::called), receiver());
    }

    private static void called(ClassBuilder builder) {
        builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT | ClassFile.ACC_SUPER);
        builder.withField(INSTANCE, NAME, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC);
        builder.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                ClassFile.ACC_PUBLIC,
                code -> {
                    // Code under test can extend this class, and must not replace the instance.
                    Label first = code.newLabel();
                    code.aload(0)
                            .invokespecial(
                                    ConstantDescs.CD_Object,
                                    ConstantDescs.INIT_NAME,
                                    ConstantDescs.MTD_void)
                            .getstatic(NAME, INSTANCE, NAME)
                            .ifnull(first)
                            .new_(ILLEGAL_STATE)
                            .dup()
                            .invokespecial(
                                    ILLEGAL_STATE, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                            .athrow()
                            .labelBinding(first)
                            .aload(0)
                            .putstatic(NAME, INSTANCE, NAME)
                            .return_();
                });
        builder.withMethodBody(
                CURRENT_CARRIER,
                THREAD,
                ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL,
                code ->
                        code.invokestatic(THREAD.returnType(), JdkNames.CURRENT_CARRIER, THREAD)
                                .areturn());
        builder.withMethodBody(
                NANO_TIME_ADJUSTMENT,
                LONG_TO_LONG,
                ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL,
                code ->
                        code.lload(1)
                                .invokestatic(
                                        ClassDesc.of(JdkNames.VM),
                                        JdkNames.NANO_TIME_ADJUSTMENT,
                                        LONG_TO_LONG)
                                .lreturn());
        builder.withMethodBody(
                PARK_CURRENT,
                ConstantDescs.MTD_void,
                ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL,
                code ->
                        code.invokestatic(THREAD.returnType(), "currentThread", THREAD)
                                .checkcast(VIRTUAL_THREAD)
                                .invokevirtual(
                                        VIRTUAL_THREAD, JdkNames.PARK, ConstantDescs.MTD_void)
                                .return_());
        for (Method method : METHODS.values()) {
            String name = method.getName();
            MethodTypeDesc type = typeOf(method);
            builder.withMethod(
                    RECEIVED + name,
                    type,
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT,
                    abstractMethod -> {});
            builder.withMethodBody(
                    name,
                    type,
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                    code -> {
                        code.getstatic(NAME, INSTANCE, NAME);
                        loadAll(code, type, 0);
                        code.invokevirtual(NAME, RECEIVED + name, type);
                        code.return_(TypeKind.from(type.returnType()));
                    });
        }
    }

    private static byte[] receiver() {
        return ClassFile.of()
                .build(
                        RECEIVER,
                        builder -> {
                            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
                            builder.withSuperclass(NAME);
                            builder.withInterfaceSymbols(ACCESS);
                            builder.withMethodBody(
                                    ConstantDescs.INIT_NAME,
                                    ConstantDescs.MTD_void,
                                    0,
                                    code ->
                                            code.aload(0)
                                                    .invokespecial(
                                                            NAME,
                                                            ConstantDescs.INIT_NAME,
                                                            ConstantDescs.MTD_void)
                                                    .return_());
                            builder.withMethodBody(
                                    ConstantDescs.CLASS_INIT_NAME,
                                    ConstantDescs.MTD_void,
                                    ClassFile.ACC_STATIC,
                                    code ->
                                            code.new_(RECEIVER)
                                                    .dup()
                                                    .invokespecial(
                                                            RECEIVER,
                                                            ConstantDescs.INIT_NAME,
                                                            ConstantDescs.MTD_void)
                                                    .invokestatic(JAVA_BASE, "connect", CONNECT)
                                                    .return_());
                            for (Method method : METHODS.values()) {
                                MethodTypeDesc type = typeOf(method);
                                builder.withMethodBody(
                                        RECEIVED + method.getName(),
                                        type,
                                        ClassFile.ACC_PUBLIC,
                                        code -> {
                                            loadAll(code, type, 1);
                                            code.invokestatic(
                                                    method.getDeclaringClass()
                                                            .describeConstable()
                                                            .orElseThrow(),
                                                    method.getName(),
                                                    type);
                                            code.return_(TypeKind.from(type.returnType()));
                                        });
                            }
                        });
    }

    private static void loadAll(CodeBuilder code, MethodTypeDesc type, int from) {
        int slot = from;
        for (ClassDesc parameter : type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
    }
}
