package dev.simul.checks.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessWidenerTest {
    private static final ClassDesc ANSWER = ClassDesc.of("task.Answer");
    private static final ClassDesc CHECK = ClassDesc.of("task.Check");
    private static final int NONE = 0;

    private final ClassModel widened =
            ClassFile.of().parse(AccessWidener.of(List.of(check())).widen(answer()));

    @Test
    void should_make_a_class_public() {
        assertThat(widened.flags().flagsMask() & ClassFile.ACC_PUBLIC).isNotZero();
    }

    @Test
    void should_make_a_method_public_that_a_check_calls() {
        assertThat(accessOfMethod("called")).isEqualTo(ClassFile.ACC_PUBLIC);
    }

    @Test
    void should_make_a_protected_method_public_that_a_check_calls() {
        assertThat(accessOfMethod("protectedAndCalled")).isEqualTo(ClassFile.ACC_PUBLIC);
    }

    @Test
    void should_make_a_method_public_that_a_check_overrides() {
        assertThat(accessOfMethod("overridden")).isEqualTo(ClassFile.ACC_PUBLIC);
    }

    @Test
    void should_make_a_field_public_that_a_check_replaces() {
        assertThat(widened.fields().getFirst().flags().flagsMask())
                .isEqualTo(ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC);
    }

    @Test
    void should_keep_what_no_check_names() {
        assertThat(accessOfMethod("other")).isEqualTo(NONE);
    }

    @Test
    void should_keep_what_is_private() {
        assertThat(accessOfMethod("secret")).isEqualTo(ClassFile.ACC_PRIVATE);
    }

    private int accessOfMethod(String name) {
        return widened.methods().stream()
                .filter(method -> method.methodName().equalsString(name))
                .findFirst()
                .orElseThrow()
                .flags()
                .flagsMask();
    }

    private static byte[] answer() {
        return ClassFile.of()
                .build(
                        ANSWER,
                        type -> {
                            type.withFlags(NONE);
                            type.withField("script", ConstantDescs.CD_Object, ClassFile.ACC_STATIC);
                            List.of("called", "overridden", "other")
                                    .forEach(name -> method(type, name, NONE));
                            method(type, "protectedAndCalled", ClassFile.ACC_PROTECTED);
                            method(type, "secret", ClassFile.ACC_PRIVATE);
                        });
    }

    private static void method(ClassBuilder type, String name, int access) {
        type.withMethodBody(name, ConstantDescs.MTD_void, access, code -> code.return_());
    }

    private static byte[] check() {
        return ClassFile.of()
                .build(
                        CHECK,
                        type -> {
                            type.withSuperclass(ANSWER);
                            method(type, "overridden", NONE);
                            type.withMethodBody(
                                    "check",
                                    ConstantDescs.MTD_void,
                                    NONE,
                                    code -> {
                                        code.aconst_null()
                                                .putstatic(
                                                        ANSWER, "script", ConstantDescs.CD_Object);
                                        for (String name :
                                                List.of("called", "protectedAndCalled", "secret")) {
                                            code.aload(0)
                                                    .invokevirtual(
                                                            ANSWER, name, ConstantDescs.MTD_void);
                                        }
                                        code.return_();
                                    });
                        });
    }
}
