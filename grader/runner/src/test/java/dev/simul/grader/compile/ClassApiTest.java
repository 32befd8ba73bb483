package dev.simul.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.submission.SourceFile;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodTransform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassApiTest {
    private static final String STUB =
            "import java.util.*; class A { static final int N = 1;"
                    + " static List<String> all(int n) throws Exception { return List.of(); }"
                    + " private A() {} private static void help() {} }";

    private final Javac javac = new Javac();
    private final ClassApi stub = api(STUB);

    @Test
    void should_ignore_private_members() {
        ClassApi student =
                api(STUB.replace("private A() {}", "").replace("help()", "support(int n)"));

        assertThat(stub.isCompatibleWith(student)).isTrue();
    }

    @Test
    void should_ignore_flags_that_mean_nothing() {
        Map<String, byte[]> classes = new HashMap<>(classes(STUB));
        classes.replaceAll((path, bytes) -> withUnknownFlags(bytes));

        assertThat(ClassApi.of(classes).isCompatibleWith(stub)).isTrue();
    }

    @Test
    void should_ignore_members_with_other_names() {
        assertThat(
                        stub.isCompatibleWith(
                                api(
                                        STUB.replace(
                                                "private static void help()",
                                                "static void help()"))))
                .isTrue();
    }

    @Test
    void should_compile_checks_again_if_there_is_an_overload() {
        ClassApi student =
                api(STUB.replace("private static void help()", "static void all(long n)"));

        assertThat(stub.isCompatibleWith(student)).isFalse();
        assertThat(stub.missingFrom(student)).isEmpty();
    }

    @Test
    void should_report_a_member_with_another_signature() {
        ClassApi student = api(STUB.replace("all(int n)", "all(long n)"));

        assertThat(stub.isCompatibleWith(student)).isFalse();
        assertThat(stub.missingFrom(student))
                .containsExactly(
                        "expected static A.all(int) returning List, found static A.all(long) returning List");
    }

    @Test
    void should_report_missing_members() {
        assertThat(stub.missingFrom(api("class A { }")))
                .containsExactly(
                        "expected static A.all(int) returning List, found none that the"
                                + " other classes of the package can access",
                        "expected A.N of type int, found none that the other classes of the"
                                + " package can access");
    }

    @Test
    void should_report_changed_generics_exceptions_and_constants() {
        assertThat(stub.missingFrom(api(STUB.replace("List<String>", "List<Integer>")))).hasSize(1);
        assertThat(stub.missingFrom(api(STUB.replace("throws Exception", "")))).hasSize(1);
        assertThat(stub.missingFrom(api(STUB.replace("N = 1", "N = 2")))).hasSize(1);
    }

    private ClassApi api(String source) {
        return ClassApi.of(classes(source));
    }

    private Map<String, byte[]> classes(String source) {
        CompileResult result =
                javac.compile(CompileRequest.ofStudent(List.of(new SourceFile("A.java", source))));
        return ((CompileResult.Compiled) result).classes();
    }

    private static byte[] withUnknownFlags(byte[] bytes) {
        MethodTransform unknown =
                (builder, element) -> {
                    if (element instanceof AccessFlags flags) {
                        builder.withFlags(flags.flagsMask() | 0x8000);
                    } else {
                        builder.with(element);
                    }
                };
        return ClassFile.of()
                .transformClass(
                        ClassFile.of().parse(bytes), ClassTransform.transformingMethods(unknown));
    }
}
