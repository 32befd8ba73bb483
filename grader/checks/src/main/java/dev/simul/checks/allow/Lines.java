package dev.simul.checks.allow;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds line numbers in a class. */
final class Lines {
    private static final int UNKNOWN = 0;

    private final ClassModel type;

    /** The first known line of the class, or {@link #UNKNOWN} until it is needed. */
    private int lineOfClass = UNKNOWN;

    /**
     * Creates an object that finds lines.
     *
     * @param type the class
     */
    Lines(ClassModel type) {
        this.type = type;
    }

    /** Returns the name of the source file. */
    String file() {
        return type.findAttribute(Attributes.sourceFile())
                .map(source -> source.sourceFile().stringValue())
                .orElseGet(() ->
                        type.thisClass()
                                .asInternalName()
                                .replaceFirst(".*/", "")
                                .replaceFirst("(?<=.)\\$.*", "")
                                .concat(".java"));
    }

    /**
     * Returns the first known line of the class. Reads the class only once, because it can have
     * tens of thousands of methods without code.
     */
    int ofClass() {
        if (lineOfClass == UNKNOWN) {
            lineOfClass =
                    type.methods().stream()
                            .flatMap(Lines::firstOf)
                            .min(Comparator.naturalOrder())
                            .orElse(1);
        }
        return lineOfClass;
    }

    /** Returns the first line of a method, or of the class if the method has no code. */
    int of(MethodModel method) {
        return firstOf(method).findFirst().orElseGet(this::ofClass);
    }

    private static Stream<Integer> firstOf(MethodModel method) {
        Optional<CodeModel> code = method.code();
        return code.stream()
                .flatMap(CodeModel::elementStream)
                .filter(LineNumber.class::isInstance)
                .map(element -> ((LineNumber) element).line())
                .limit(1);
    }

    /**
     * A use of a constant-pool entry.
     *
     * @param index the index of the entry
     * @param line the line of the use
     */
    record Use(int index, int line) {}

    /** Returns all uses of constant-pool entries in the code, in the order of the code. */
    List<Use> ofUses() {
        List<Use> uses = new ArrayList<>();
        for (MethodModel method : type.methods()) {
            int first = of(method);
            method.findAttribute(Attributes.exceptions())
                    .ifPresent(thrown ->
                            thrown.exceptions()
                                    .forEach(entry -> uses.add(new Use(entry.index(), first))));
            method.code()
                    .ifPresent(code -> {
                        int line = first;
                        for (CodeElement element : code) {
                            if (element instanceof LineNumber number) {
                                line = number.line();
                            }
                            int at = line;
                            used(element, entry -> uses.add(new Use(entry.index(), at)));
                        }
                    });
        }
        return uses;
    }

    private static void used(CodeElement element, Consumer<PoolEntry> consumer) {
        switch (element) {
            case InvokeInstruction call -> consumer.accept(call.method());
            case FieldInstruction access -> consumer.accept(access.field());
            case NewObjectInstruction made -> consumer.accept(made.className());
            case NewReferenceArrayInstruction made -> consumer.accept(made.componentType());
            case NewMultiArrayInstruction made -> consumer.accept(made.arrayType());
            case TypeCheckInstruction check -> consumer.accept(check.type());
            case ExceptionCatch handler -> handler.catchType().ifPresent(consumer);
            case ConstantInstruction.LoadConstantInstruction load ->
                    constant(load.constantEntry(), consumer);
            case InvokeDynamicInstruction call -> constant(call.invokedynamic(), consumer);
            default -> {}
        }
    }

    private static void constant(PoolEntry entry, Consumer<PoolEntry> consumer) {
        consumer.accept(entry);
        switch (entry) {
            case MethodHandleEntry handle -> {
                consumer.accept(handle.reference());
                consumer.accept(handle.reference().owner());
            }
            case DynamicConstantPoolEntry dynamic -> {
                constant(dynamic.bootstrap().bootstrapMethod(), consumer);
                dynamic.bootstrap().arguments().forEach(argument -> constant(argument, consumer));
            }
            default -> {}
        }
    }
}
