package dev.simul.simulation.internal.weave;

import dev.simul.simulation.internal.sharing.SharingTable;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites method references such as {@code list::add} as lambda expressions such as {@code x ->
 * list.add(x)}. Lambda expressions are methods of the class, so the calls in them can be
 * transformed.
 */
final class MethodReferences {
    private static final int IMPLEMENTATION = 1;

    private final ClassModel model;
    private final ClassDesc type;
    private final boolean isInterface;
    private final List<Made> made = new ArrayList<>();

    private record Made(
            String name, MethodTypeDesc type, DirectMethodHandleDesc called, int line) {}

    private MethodReferences(ClassModel model) {
        this.model = model;
        this.type = model.thisClass().asSymbol();
        this.isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    }

    /** Returns the class with each reference to a method of the JDK rewritten. */
    static byte[] written(ClassFile context, byte[] bytes) {
        MethodReferences references = new MethodReferences(context.parse(bytes));
        byte[] written = context.transformClass(references.model, references.transform());
        return references.made.isEmpty() ? bytes : written;
    }

    private ClassTransform transform() {
        ClassTransform replace =
                (builder, element) -> {
                    if (element instanceof MethodModel method && method.code().isPresent()) {
                        builder.transformMethod(
                                method, MethodTransform.transformingCode(new Calls(method)));
                    } else {
                        builder.with(element);
                    }
                };
        return replace.andThen(
                ClassTransform.endHandler(builder ->
                        made.forEach(method ->
                                builder.withMethodBody(
                                        method.name,
                                        method.type,
                                        ClassFile.ACC_PRIVATE
                                                | ClassFile.ACC_STATIC
                                                | ClassFile.ACC_SYNTHETIC,
                                        code -> write(code, method)))));
    }

    /** Rewrites the references in one method. */
    private final class Calls implements CodeTransform {
        private final String method;
        private int line = 1;

        Calls(MethodModel method) {
            this.method = written(method.methodName().stringValue());
        }

        /** Returns the part of a lambda's name that identifies the method containing the lambda. */
        private static String written(String name) {
            return switch (name) {
                case "<init>" -> "new";
                case "<clinit>" -> "static";
                default ->
                        name.startsWith("lambda$")
                                ? name.substring("lambda$".length(), name.lastIndexOf('$'))
                                : name;
            };
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof LineNumber number) {
                line = number.line();
            }
            if (element instanceof InvokeDynamicInstruction call && isOfJdk(call)) {
                code.invokedynamic(withMethod(call));
            } else {
                code.with(element);
            }
        }

        private DynamicCallSiteDesc withMethod(InvokeDynamicInstruction call) {
            DirectMethodHandleDesc called =
                    (DirectMethodHandleDesc) call.bootstrapArgs().get(IMPLEMENTATION);
            MethodTypeDesc captured = call.typeSymbol();
            ClassDesc receiver =
                    captured.parameterCount() == 0 ? called.owner() : captured.parameterType(0);
            MethodTypeDesc taking =
                    MethodTypeDesc.ofDescriptor(called.lookupDescriptor())
                            .insertParameterTypes(0, receiver);
            // javac numbers its lambdas from 0, and there are no more lambdas than methods.
            String name = "lambda$" + method + "$" + (model.methods().size() + made.size());
            made.add(new Made(name, taking, called, line));
            List<ConstantDesc> arguments = new ArrayList<>(call.bootstrapArgs());
            arguments.set(
                    IMPLEMENTATION,
                    MethodHandleDesc.ofMethod(
                            isInterface ? Kind.INTERFACE_STATIC : Kind.STATIC, type, name, taking));
            return DynamicCallSiteDesc.of(
                    call.bootstrapMethod(),
                    call.name().stringValue(),
                    captured,
                    arguments.toArray(ConstantDesc[]::new));
        }
    }

    private static boolean isOfJdk(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().methodName().equals("metafactory")
                && call.bootstrapMethod()
                        .owner()
                        .descriptorString()
                        .equals("Ljava/lang/invoke/LambdaMetafactory;")
                && call.bootstrapArgs().get(IMPLEMENTATION) instanceof DirectMethodHandleDesc handle
                && (handle.kind() == Kind.VIRTUAL || handle.kind() == Kind.INTERFACE_VIRTUAL)
                && SharingTable.isWatched(named(handle.owner()));
    }

    private static String named(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private static void write(CodeBuilder code, Made method) {
        code.lineNumber(method.line);
        int slot = 0;
        for (ClassDesc parameter : method.type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        DirectMethodHandleDesc called = method.called;
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(called.lookupDescriptor());
        if (called.kind() == Kind.INTERFACE_VIRTUAL) {
            code.invokeinterface(called.owner(), called.methodName(), type);
        } else {
            code.invokevirtual(called.owner(), called.methodName(), type);
        }
        code.return_(TypeKind.from(type.returnType()));
    }
}
