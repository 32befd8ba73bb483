package dev.simul.simulation.internal.hook;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The two classes between woven code and {@link Hooks}. Code of the JDK cannot call ours, so it
 * calls an abstract class in java.base, which has for each public method of {@link Hooks} a static
 * one of the same name and type, and hands the call to its only instance. That is of a class beside
 * Hooks, which extends the abstract one and calls Hooks. The way back is the same: through {@link
 * JavaBaseAccess} we call what only java.base may.
 *
 * <p>The abstract class is defined beside {@code java.lang.Thread} and not put on the boot class
 * path, because a changed boot class path switches class data sharing off. There is neither
 * reflection nor a method handle in all this: linking those is what takes long while a program
 * starts.
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

    private static final ClassDesc VIRTUAL_THREAD = ClassDesc.of("java.lang.VirtualThread");
    private static final ClassDesc INSIDE = JavaBaseAccess.class.describeConstable().orElseThrow();
    private static final ClassDesc JAVA_BASE = JavaBase.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc CONNECT = MethodTypeDesc.of(ConstantDescs.CD_void, INSIDE);
    private static final ClassDesc HOOKS = Hooks.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc THREAD =
            MethodTypeDesc.of(ClassDesc.of("java.lang.Thread"));
    private static final MethodTypeDesc LONG_TO_LONG =
            MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long);

    private static final List<Method> METHODS =
            Arrays.stream(Hooks.class.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> method.getReturnType() != RuntimeDelegate.class)
                    .sorted(Comparator.comparing(Method::getName))
                    .toList();
    private static final Map<String, MethodTypeDesc> TYPES =
            METHODS.stream().collect(Collectors.toMap(Method::getName, HookBridgeGenerator::type));

    private HookBridgeGenerator() {}

    public static MethodTypeDesc type(String name) {
        MethodTypeDesc type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no hook is named '" + name + "'");
        }
        return type;
    }

    private static MethodTypeDesc type(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .describeConstable()
                .orElseThrow();
    }

    /** Makes the class files. */
    public static HookBridge make() {
        return new HookBridge(ClassFile.of().build(NAME, HookBridgeGenerator::called), receiver());
    }

    private static void called(ClassBuilder builder) {
        builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT | ClassFile.ACC_SUPER);
        builder.withField(INSTANCE, NAME, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC);
        builder.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                ClassFile.ACC_PUBLIC,
                code ->
                        code.aload(0)
                                .invokespecial(
                                        ConstantDescs.CD_Object,
                                        ConstantDescs.INIT_NAME,
                                        ConstantDescs.MTD_void)
                                .aload(0)
                                .putstatic(NAME, INSTANCE, NAME)
                                .return_());
        builder.withMethodBody(
                CURRENT_CARRIER,
                THREAD,
                ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL,
                code ->
                        code.invokestatic(THREAD.returnType(), "currentCarrierThread", THREAD)
                                .areturn());
        builder.withMethodBody(
                NANO_TIME_ADJUSTMENT,
                LONG_TO_LONG,
                ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL,
                code ->
                        code.lload(1)
                                .invokestatic(
                                        ClassDesc.of("jdk.internal.misc.VM"),
                                        "getNanoTimeAdjustment",
                                        LONG_TO_LONG)
                                .lreturn());
        builder.withMethodBody(
                PARK_CURRENT,
                ConstantDescs.MTD_void,
                ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL,
                code ->
                        code.invokestatic(THREAD.returnType(), "currentThread", THREAD)
                                .checkcast(VIRTUAL_THREAD)
                                .invokevirtual(VIRTUAL_THREAD, "park", ConstantDescs.MTD_void)
                                .return_());
        for (Method method : METHODS) {
            String name = method.getName();
            MethodTypeDesc type = type(method);
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
                            builder.withInterfaceSymbols(INSIDE);
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
                            for (Method method : METHODS) {
                                MethodTypeDesc type = type(method);
                                builder.withMethodBody(
                                        RECEIVED + method.getName(),
                                        type,
                                        ClassFile.ACC_PUBLIC,
                                        code -> {
                                            loadAll(code, type, 1);
                                            code.invokestatic(HOOKS, method.getName(), type);
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
