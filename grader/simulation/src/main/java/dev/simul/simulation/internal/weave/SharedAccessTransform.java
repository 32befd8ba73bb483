package dev.simul.simulation.internal.weave;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.patch.MethodPatch;
import dev.simul.simulation.internal.site.SiteTable;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the simulation, before it happens, of each access to a field that is not final and to an
 * element of an array, of each call of a JDK object that threads may share, and of each monitor
 * entered or left.
 */
final class SharedAccessTransform implements CodeTransform {
    private static final int RECEIVER = -1;

    private final String type;
    private final @Nullable String file;
    private final MethodModel method;
    private final MemberResolver members;
    private final String name;

    private final Map<String, Integer> locals = new HashMap<>();

    private int line = -1;
    private int unfinished;
    private boolean beforeSuper;
    private @Nullable Label start;

    SharedAccessTransform(
            String type, @Nullable String file, MethodModel method, MemberResolver members) {
        this.type = type;
        this.file = file;
        this.method = method;
        this.members = members;
        this.name = method.methodName().stringValue();
        this.beforeSuper = name.equals(ConstantDescs.INIT_NAME);
    }

    private boolean isSynchronized() {
        return (method.flags().flagsMask() & ClassFile.ACC_SYNCHRONIZED) != 0;
    }

    private boolean isStatic() {
        return (method.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
    }

    private boolean isInitialiser() {
        return name.equals(ConstantDescs.CLASS_INIT_NAME);
    }

    // The frame around a method

    @Override
    public void atStart(CodeBuilder code) {
        if (isSynchronized() || isInitialiser()) {
            begin(code);
            start = code.newBoundLabel();
        } else if (isRunByTimers()) {
            code.aload(0);
            MethodPatch.invokeHook(code, "acquires");
        }
    }

    /** A Timer gives its tasks from thread to thread by a monitor of its own. */
    private boolean isRunByTimers() {
        return name.equals("run") && method.methodType().equalsString("()V") && !isStatic();
    }

    private void begin(CodeBuilder code) {
        if (isInitialiser()) {
            code.iconst_1();
            MethodPatch.invokeHook(code, "initialises");
        } else {
            loadMonitor(code);
            MethodPatch.invokeHook(code, "entered");
        }
    }

    private void end(CodeBuilder code) {
        if (isInitialiser()) {
            code.iconst_0();
            MethodPatch.invokeHook(code, "initialises");
        } else {
            loadMonitor(code);
            MethodPatch.invokeHook(code, "exiting");
        }
    }

    private void loadMonitor(CodeBuilder code) {
        if (isStatic()) {
            code.loadConstant(ClassDesc.of(type));
        } else {
            code.aload(0);
        }
    }

    @Override
    public void atEnd(CodeBuilder code) {
        if (start != null) {
            Label end = code.newBoundLabel();
            code.exceptionCatchAll(start, end, end);
            end(code);
            code.athrow();
        }
    }

    // Its instructions

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> line = number.line();
            case NewObjectInstruction made -> unfinished++;
            case FieldInstruction access when !beforeSuper -> field(code, access);
            case ArrayLoadInstruction load when !beforeSuper -> {
                code.dup2();
                at(code, site("", "", AccessSite.Kind.ELEMENT, false));
                MethodPatch.invokeHook(code, "element");
            }
            case ArrayStoreInstruction store when !beforeSuper -> {
                TypeKind kind = store.typeKind();
                int value = local(code, kind, 0);
                code.storeLocal(kind, value).dup2();
                at(code, site("", "", AccessSite.Kind.ELEMENT, true));
                MethodPatch.invokeHook(code, "element");
                code.loadLocal(kind, value);
            }
            case MonitorInstruction monitor -> {
                monitor(code, monitor);
                return;
            }
            case ReturnInstruction leaves when start != null -> end(code);
            case InvokeInstruction call -> {
                invoke(code, call);
                return;
            }
            case InvokeDynamicInstruction call -> concatenation(code, call);
            default -> {}
        }
        code.with(element);
    }

    private void field(CodeBuilder code, FieldInstruction access) {
        MemberResolver.Field field =
                members.field(access.owner().asInternalName(), access.name().stringValue());
        if (field == null
                || isInitialiser()
                || field.is(ClassFile.ACC_FINAL)
                || field.is(ClassFile.ACC_SYNTHETIC)) {
            return;
        }
        boolean writes = access.opcode() == Opcode.PUTFIELD || access.opcode() == Opcode.PUTSTATIC;
        AccessSite.Kind kind =
                field.is(ClassFile.ACC_VOLATILE) ? AccessSite.Kind.VOLATILE : AccessSite.Kind.FIELD;
        int site = site(field.owner(), access.name().stringValue(), kind, writes);
        switch (access.opcode()) {
            case GETFIELD -> {
                code.dup();
                at(code, site);
                MethodPatch.invokeHook(code, "access");
            }
            case PUTFIELD -> {
                TypeKind value = TypeKind.from(access.typeSymbol());
                int local = local(code, value, 0);
                code.storeLocal(value, local).dup();
                at(code, site);
                MethodPatch.invokeHook(code, "access");
                code.loadLocal(value, local);
            }
            default -> {
                code.aconst_null();
                at(code, site);
                MethodPatch.invokeHook(code, "access");
            }
        }
    }

    private void monitor(CodeBuilder code, MonitorInstruction monitor) {
        if (monitor.opcode() == Opcode.MONITOREXIT) {
            code.dup();
            MethodPatch.invokeHook(code, "exiting");
            code.with(monitor);
            return;
        }
        // Its object waits in a variable and not on the stack: of a thread that stands before a
        // monitor, the JVM does not follow what is on the stack when the collector moves it.
        int object = local(code, TypeKind.REFERENCE, RECEIVER);
        code.dup().dup().storeLocal(TypeKind.REFERENCE, object);
        at(code, site("", "", AccessSite.Kind.MONITOR, true));
        MethodPatch.invokeHook(code, "point");
        code.with(monitor).loadLocal(TypeKind.REFERENCE, object);
        MethodPatch.invokeHook(code, "entered");
    }

    private void invoke(CodeBuilder code, InvokeInstruction call) {
        String called = call.name().stringValue();
        String owner = call.owner().asInternalName();
        if (call.opcode() == Opcode.INVOKESPECIAL) {
            if (called.equals(ConstantDescs.INIT_NAME)) {
                if (unfinished == 0) {
                    beforeSuper = false;
                } else {
                    unfinished--;
                }
                if (!beforeSuper) {
                    passArguments(code, call, owner);
                }
            }
            code.with(call);
            return;
        }
        if (beforeSuper) {
            code.with(call);
            return;
        }
        if (isWait(call)) {
            aroundWait(code, call);
            return;
        }
        if (isUnitThatWaits(owner, called)) {
            aroundUnit(code, call);
            return;
        }
        String jdk = members.jdkOwner(owner, called, call.type().stringValue());
        if (jdk == null) {
            code.with(call);
        } else if (call.opcode() == Opcode.INVOKESTATIC) {
            aroundStatic(code, call, jdk);
        } else if (SharedCalls.concerns(jdk)) {
            around(code, call, jdk);
        } else {
            passArguments(code, call, jdk);
            code.with(call);
        }
    }

    private static boolean isUnitThatWaits(String owner, String called) {
        return owner.equals("java/util/concurrent/TimeUnit")
                && (called.equals("timedWait") || called.equals("timedJoin"));
    }

    private static boolean isWait(InvokeInstruction call) {
        String type = call.type().stringValue();
        return call.name().equalsString("wait")
                && (type.equals("()V") || type.equals("(J)V") || type.equals("(JI)V"));
    }

    private void aroundWait(CodeBuilder code, InvokeInstruction call) {
        int[] arguments = spill(code, call);
        int receiver = local(code, TypeKind.REFERENCE, RECEIVER);
        code.dup().dup().storeLocal(TypeKind.REFERENCE, receiver);
        MethodPatch.invokeHook(code, "waiting");
        reload(code, call, arguments);
        code.with(call).loadLocal(TypeKind.REFERENCE, receiver);
        MethodPatch.invokeHook(code, "waited");
    }

    /** A unit of time waits for, or joins, what is its first argument. */
    private void aroundUnit(CodeBuilder code, InvokeInstruction call) {
        int[] arguments = spill(code, call);
        boolean joins = call.name().equalsString("timedJoin");
        if (!joins) {
            code.loadLocal(TypeKind.REFERENCE, arguments[0]);
            MethodPatch.invokeHook(code, "waiting");
        }
        reload(code, call, arguments);
        code.with(call);
        if (joins) {
            code.aconst_null().loadLocal(TypeKind.REFERENCE, arguments[0]);
            at(code, site("java/lang/Thread", "join", AccessSite.Kind.CALL, false));
            MethodPatch.invokeHook(code, "returned");
        } else {
            code.loadLocal(TypeKind.REFERENCE, arguments[0]);
            MethodPatch.invokeHook(code, "waited");
        }
    }

    private void aroundStatic(CodeBuilder code, InvokeInstruction call, String owner) {
        String called = call.name().stringValue();
        int site = site(owner, called, AccessSite.Kind.CALL, SharedCalls.changes(owner, called));
        if (owner.startsWith("java/util/concurrent/") && SharedCalls.concerns(owner)) {
            code.aconst_null();
            at(code, site);
            MethodPatch.invokeHook(code, "call");
        }
        if (SharedCalls.wraps(owner, called)) {
            int[] arguments = spill(code, call);
            reload(code, call, arguments);
            code.with(call).dup().loadLocal(TypeKind.REFERENCE, arguments[0]);
            at(code, site);
            MethodPatch.invokeHook(code, "returned");
            return;
        }
        passArguments(code, call, owner);
        code.with(call);
    }

    private void around(CodeBuilder code, InvokeInstruction call, String owner) {
        String called = call.name().stringValue();
        int site = site(owner, called, AccessSite.Kind.CALL, SharedCalls.changes(owner, called));
        int[] arguments = spill(code, call);
        int receiver = local(code, TypeKind.REFERENCE, RECEIVER);
        code.dup().dup().storeLocal(TypeKind.REFERENCE, receiver);
        at(code, site);
        MethodPatch.invokeHook(code, "call");
        pass(code, call, owner, arguments);
        reload(code, call, arguments);
        code.with(call);
        TypeKind result = TypeKind.from(call.typeSymbol().returnType());
        if (result == TypeKind.REFERENCE) {
            code.dup();
        } else {
            code.aconst_null();
        }
        code.loadLocal(TypeKind.REFERENCE, receiver);
        at(code, site);
        MethodPatch.invokeHook(code, "returned");
    }

    // What calls are given

    private void passArguments(CodeBuilder code, InvokeInstruction call, String owner) {
        List<ClassDesc> types = call.typeSymbol().parameterList();
        boolean concerned = false;
        for (int i = 0; i < types.size(); i++) {
            concerned |= passing(call, owner, i) != ArgumentEffect.KEEPS;
        }
        if (concerned) {
            int[] arguments = spill(code, call);
            pass(code, call, owner, arguments);
            reload(code, call, arguments);
        }
    }

    private void pass(CodeBuilder code, InvokeInstruction call, String owner, int[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            ArgumentEffect passing = passing(call, owner, i);
            if (passing != ArgumentEffect.KEEPS) {
                code.loadLocal(TypeKind.REFERENCE, arguments[i]);
                String called = call.name().stringValue();
                at(
                        code,
                        site(
                                owner,
                                called,
                                AccessSite.Kind.CALL,
                                passing == ArgumentEffect.CHANGES));
                MethodPatch.invokeHook(code, "passes");
            }
        }
    }

    private static ArgumentEffect passing(InvokeInstruction call, String owner, int parameter) {
        return ArgumentEffect.of(
                owner,
                call.name().stringValue(),
                call.typeSymbol().parameterType(parameter),
                parameter);
    }

    /** A text put together with {@code +} looks into what becomes part of it. */
    private void concatenation(CodeBuilder code, InvokeDynamicInstruction call) {
        List<ClassDesc> types = call.typeSymbol().parameterList();
        if (!beforeSuper
                && call.bootstrapMethod().methodName().equals("makeConcatWithConstants")
                && types.stream().anyMatch(ArgumentEffect::isTextOrAny)) {
            int[] arguments = spill(code, types);
            for (int i = 0; i < arguments.length; i++) {
                if (ArgumentEffect.isTextOrAny(types.get(i))) {
                    code.loadLocal(TypeKind.REFERENCE, arguments[i]);
                    at(code, site("java/lang/Object", "toString", AccessSite.Kind.CALL, false));
                    MethodPatch.invokeHook(code, "passes");
                }
            }
            reload(code, types, arguments);
        }
    }

    private int[] spill(CodeBuilder code, InvokeInstruction call) {
        return spill(code, call.typeSymbol().parameterList());
    }

    /** Moves the arguments of a call from the stack to variables, so that its object is on top. */
    private int[] spill(CodeBuilder code, List<ClassDesc> types) {
        int[] locals = new int[types.size()];
        for (int i = locals.length - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(types.get(i));
            locals[i] = local(code, kind, i);
            code.storeLocal(kind, locals[i]);
        }
        return locals;
    }

    /** Returns a variable for the time of one access; the next access may have it again. */
    private int local(CodeBuilder code, TypeKind kind, int position) {
        return locals.computeIfAbsent(
                kind + " " + position, first -> code.allocateLocal(kind.asLoadable()));
    }

    private static void reload(CodeBuilder code, InvokeInstruction call, int[] locals) {
        reload(code, call.typeSymbol().parameterList(), locals);
    }

    private static void reload(CodeBuilder code, List<ClassDesc> types, int[] locals) {
        for (int i = 0; i < locals.length; i++) {
            code.loadLocal(TypeKind.from(types.get(i)), locals[i]);
        }
    }

    private int site(String owner, String member, AccessSite.Kind kind, boolean writes) {
        return SiteTable.number(
                new AccessSite(
                        type, name, file, line, owner.replace('/', '.'), member, kind, writes));
    }

    private static void at(CodeBuilder code, int site) {
        code.loadConstant(site);
    }
}
