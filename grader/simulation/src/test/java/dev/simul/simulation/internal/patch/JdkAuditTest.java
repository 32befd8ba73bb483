package dev.simul.simulation.internal.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.internal.jdk.JdkFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of difference between a JDK and the facts of its release is reported. */
class JdkAuditTest {
    private static final String VIRTUAL_THREAD = "java/lang/VirtualThread";
    private static final String FUTURE_TASK = "java/util/concurrent/FutureTask";
    private static final String RANDOM = "java/util/SplittableRandom";
    private static final int STATE_OF_TESTS = 77;

    /** Reads the class files of this JDK, of which some are changed or missing. */
    private static final class Altered extends ClassLoader {
        private final Map<String, UnaryOperator<byte @Nullable []>> changes;

        Altered(Map<String, UnaryOperator<byte @Nullable []>> changes) {
            super(getPlatformClassLoader());
            this.changes = changes;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            InputStream original = super.getResourceAsStream(name);
            UnaryOperator<byte @Nullable []> change =
                    changes.get(name.substring(0, name.length() - ".class".length()));
            if (original == null || change == null) {
                return original;
            }
            try (original) {
                byte[] changed = change.apply(original.readAllBytes());
                return changed == null ? null : new ByteArrayInputStream(changed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void should_find_no_difference_in_this_jdk() {
        JdkAudit audit = JdkAudit.of(ClassLoader.getPlatformClassLoader(), JdkFacts.current());

        assertThat(audit.differences()).isEmpty();
        assertThat(audit.changes()).isEmpty();
    }

    static Stream<JdkFacts> otherReleases() {
        return JdkFacts.ALL.stream().filter(facts -> !facts.equals(JdkFacts.current()));
    }

    @ParameterizedTest
    @MethodSource("otherReleases")
    void should_find_differences_from_the_facts_of(JdkFacts otherReleases) {
        assertThat(JdkAudit.of(ClassLoader.getPlatformClassLoader(), otherReleases).differences())
                .isNotEmpty();
    }

    @Test
    void should_report_a_missing_class() {
        assertThat(differencesWith(FUTURE_TASK, classFile -> null))
                .containsOnlyOnce("java.util.concurrent.FutureTask: this class does not exist");
    }

    @Test
    void should_report_a_missing_class_that_is_only_read() {
        assertThat(differencesWith("java/util/concurrent/CountDownLatch", classFile -> null))
                .containsExactly("java.util.concurrent.CountDownLatch: this class does not exist");
    }

    @Test
    void should_report_a_missing_method_to_patch() {
        assertThat(differencesWith(FUTURE_TASK, renaming("runAndReset")))
                .containsExactly(
                        "java.util.concurrent.FutureTask: expected 1 place to patch in"
                                + " 'runAndReset()Z', found 0");
    }

    @Test
    void should_report_a_second_place_where_one_is_expected() {
        assertThat(differencesWith(RANDOM, JdkAuditTest::withSecondSeed))
                .containsExactly(
                        "java.util.SplittableRandom: expected 1 place to patch in '<init>', found"
                                + " 2");
    }

    @Test
    void should_report_a_class_that_no_longer_reads_a_clock() {
        assertThat(differencesWith("java/util/Date", JdkAuditTest::withoutClock))
                .containsExactly("java.util.Date: this class does not read a clock");
    }

    @Test
    void should_report_a_class_that_no_longer_reads_the_current_thread() {
        assertThat(
                        differencesWith(
                                "java/util/concurrent/ThreadPoolExecutor",
                                JdkAuditTest::withoutClock))
                .containsExactly(
                        "java.util.concurrent.ThreadPoolExecutor: this class does not read the"
                                + " current thread");
    }

    @Test
    void should_report_a_missing_field() {
        assertThat(differencesWith(FUTURE_TASK, renaming("runner")))
                .containsExactly(
                        "java.util.concurrent.FutureTask: the field 'runner' of type"
                                + " 'Ljava/lang/Thread;' does not exist");
    }

    @Test
    void should_report_a_missing_method_that_is_called() {
        assertThat(differencesWith("jdk/internal/vm/ThreadSnapshot", renaming("blockedOn")))
                .containsExactly(
                        "jdk.internal.vm.ThreadSnapshot: the method 'blockedOn' of type"
                                + " '()Ljava/lang/Object;' does not exist");
    }

    @Test
    void should_report_a_member_that_only_other_releases_have() {
        boolean latch = JdkFacts.current().has(JdkFacts.Feature.JOIN_BY_LATCH);
        String name = latch ? "notifyAllAfterTerminate" : "termination";
        ClassDesc type =
                latch
                        ? ConstantDescs.CD_boolean
                        : ClassDesc.of("java.util.concurrent.CountDownLatch");

        assertThat(
                        differencesWith(
                                VIRTUAL_THREAD,
                                adding(builder -> builder.withField(name, type, 0))))
                .containsExactly(
                        "java.lang.VirtualThread: the field '"
                                + name
                                + "' of type '"
                                + type.descriptorString()
                                + "' is new in this release");
    }

    @Test
    void should_report_a_missing_state() {
        assertThat(differencesWith(VIRTUAL_THREAD, renaming("TIMED_PINNED")))
                .contains("java.lang.VirtualThread: the state 'TIMED_PINNED' does not exist");
    }

    @Test
    void should_report_a_new_state() {
        int constant = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;

        assertThat(
                        differencesWith(
                                VIRTUAL_THREAD,
                                adding(builder ->
                                        builder.withField(
                                                "DREAMING",
                                                ConstantDescs.CD_int,
                                                field ->
                                                        field.withFlags(constant)
                                                                .with(
                                                                        ConstantValueAttribute.of(
                                                                                STATE_OF_TESTS))))))
                .containsExactly("java.lang.VirtualThread: the state 'DREAMING' is not known");
    }

    @Test
    void should_report_new_code_in_a_method_that_is_replaced() {
        JdkAudit audit = auditWith(VIRTUAL_THREAD, withNewCode("sleepNanos"));

        assertThat(audit.differences())
                .singleElement()
                .asString()
                .matches(
                        "java.lang.VirtualThread: the code of 'sleepNanos\\(J\\)V' is not known: its"
                                + " checksum is [0-9a-f]{8}");
        assertThat(audit.changes()).isEmpty();
    }

    @Test
    void should_tell_apart_new_code_in_a_method_that_is_only_relied_on() {
        JdkAudit audit = auditWith(VIRTUAL_THREAD, withNewCode("afterYield"));

        assertThat(audit.differences()).isEmpty();
        assertThat(audit.changes())
                .singleElement()
                .asString()
                .startsWith("java.lang.VirtualThread: the code of 'afterYield()V' is not known");
    }

    @Test
    void should_report_all_differences_and_not_only_the_first() {
        assertThat(
                        JdkAudit.of(
                                        new Altered(
                                                Map.of(
                                                        FUTURE_TASK,
                                                        renaming("runner"),
                                                        "java/util/Timer",
                                                        classFile -> null,
                                                        VIRTUAL_THREAD,
                                                        withNewCode("parkNanos"))),
                                        JdkFacts.current())
                                .differences())
                .hasSize(3);
    }

    @Test
    void should_know_code_without_debug_information_and_with_another_constant_pool() {
        ClassFile stripped =
                ClassFile.of(
                        ClassFile.DebugElementsOption.DROP_DEBUG,
                        ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                        ClassFile.ConstantPoolSharingOption.NEW_POOL);
        JdkAudit audit =
                auditWith(
                        VIRTUAL_THREAD,
                        bytes ->
                                stripped.transformClass(
                                        stripped.parse(Objects.requireNonNull(bytes)),
                                        ClassTransform.transformingMethodBodies(
                                                CodeBuilder::with)));

        assertThat(audit.differences()).isEmpty();
        assertThat(audit.changes()).isEmpty();
    }

    private static List<String> differencesWith(
            String name, UnaryOperator<byte @Nullable []> change) {
        return auditWith(name, change).differences();
    }

    private static JdkAudit auditWith(String name, UnaryOperator<byte @Nullable []> change) {
        return JdkAudit.of(new Altered(Map.of(name, change)), JdkFacts.current());
    }

    private static UnaryOperator<byte @Nullable []> changing(ClassTransform change) {
        return bytes -> {
            ClassFile context = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);
            ClassModel model = context.parse(Objects.requireNonNull(bytes));
            return context.transformClass(model, change);
        };
    }

    private interface Addition {
        void to(ClassBuilder builder);
    }

    private static UnaryOperator<byte @Nullable []> adding(Addition addition) {
        return changing(ClassTransform.endHandler(addition::to));
    }

    private static UnaryOperator<byte @Nullable []> renaming(String member) {
        return changing((builder, element) -> {
            if (element instanceof FieldModel field && field.fieldName().equalsString(member)) {
                builder.withField(
                        member + "Renamed", field.fieldTypeSymbol(), field.flags().flagsMask());
            } else if (element instanceof MethodModel method
                    && method.methodName().equalsString(member)) {
                builder.withMethod(
                        member + "Renamed",
                        method.methodTypeSymbol(),
                        method.flags().flagsMask(),
                        renamed -> method.forEach(renamed::with));
            } else {
                builder.with(element);
            }
        });
    }

    /** Adds an instruction without effect to a method. */
    private static UnaryOperator<byte @Nullable []> withNewCode(String name) {
        return changing(
                inMethod(
                        name,
                        MethodTransform.transformingCode(
                                new CodeTransform() {
                                    @Override
                                    public void atStart(CodeBuilder code) {
                                        code.nop();
                                    }

                                    @Override
                                    public void accept(CodeBuilder code, CodeElement element) {
                                        code.with(element);
                                    }
                                })));
    }

    private static ClassTransform inMethod(String name, MethodTransform change) {
        return (builder, element) -> {
            if (element instanceof MethodModel method && method.methodName().equalsString(name)) {
                builder.transformMethod(method, change);
            } else {
                builder.with(element);
            }
        };
    }

    /** Adds a constructor that takes a seed as the others do. */
    private static byte[] withSecondSeed(byte @Nullable [] bytes) {
        ClassDesc counter = ClassDesc.of("java.util.concurrent.atomic.AtomicLong");
        return Objects.requireNonNull(
                adding(builder ->
                                builder.withMethodBody(
                                        ConstantDescs.INIT_NAME,
                                        MethodTypeDesc.of(
                                                ConstantDescs.CD_void, ConstantDescs.CD_String),
                                        0,
                                        code ->
                                                code.aconst_null()
                                                        .lconst_0()
                                                        .invokevirtual(
                                                                counter,
                                                                "getAndAdd",
                                                                MethodTypeDesc.of(
                                                                        ConstantDescs.CD_long,
                                                                        ConstantDescs.CD_long))
                                                        .pop2()
                                                        .return_()))
                        .apply(bytes));
    }

    /** Leaves out the calls of clocks and of {@code Thread.currentThread}. */
    private static byte[] withoutClock(byte @Nullable [] bytes) {
        ClassFile context =
                ClassFile.of(
                        ClassFile.StackMapsOption.DROP_STACK_MAPS,
                        ClassFile.ConstantPoolSharingOption.NEW_POOL);
        return context.transformClass(
                context.parse(Objects.requireNonNull(bytes)),
                (ClassBuilder builder, ClassElement element) -> {
                    if (element instanceof MethodModel method) {
                        builder.transformMethod(
                                method,
                                MethodTransform.transformingCode((code, part) -> {
                                    if (!(part instanceof InvokeInstruction call)) {
                                        code.with(part);
                                    } else if (call.name().equalsString("currentTimeMillis")) {
                                        code.lconst_0();
                                    } else if (call.name().equalsString("currentThread")) {
                                        code.aconst_null();
                                    } else {
                                        code.with(part);
                                    }
                                }));
                    } else {
                        builder.with(element);
                    }
                });
    }
}
