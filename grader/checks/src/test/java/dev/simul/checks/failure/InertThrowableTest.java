package dev.simul.checks.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Throwables of a student's class are found and copied, wherever they are. */
class InertThrowableTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 25, 500, 5_000})
    void should_find_a_throwable_of_a_student_below_any_number_of_causes(int causes)
            throws Exception {
        Throwable failure = ofStudent();
        for (int i = 0; i < causes; i++) {
            failure = new IllegalStateException("broken", failure);
        }

        assertThat(InertThrowable.isPlain(failure)).isFalse();
    }

    @Test
    void should_find_a_suppressed_throwable_of_a_student() throws Exception {
        Throwable failure = new IllegalStateException("broken");
        failure.addSuppressed(new IllegalStateException("in close", ofStudent()));

        assertThat(InertThrowable.isPlain(failure)).isFalse();
    }

    @Test
    void should_accept_throwables_of_the_jdk_that_cause_each_other() {
        Throwable first = new IllegalStateException("first");
        Throwable second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(InertThrowable.isPlain(first)).isTrue();
    }

    @Test
    @Timeout(30)
    void should_look_at_each_throwable_only_once() {
        Throwable last = new IllegalStateException("last");
        for (int i = 0; i < 60; i++) {
            Throwable next = new IllegalStateException("next", last);
            next.addSuppressed(last);
            last = next;
        }

        assertThat(InertThrowable.isPlain(last)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 25})
    void should_copy_so_that_no_throwable_of_a_student_is_left(int causes) throws Exception {
        Throwable failure = ofStudent();
        for (int i = 0; i < causes; i++) {
            failure = new IllegalStateException("broken", failure);
        }

        assertThat(InertThrowable.isPlain(InertThrowable.of(failure))).isTrue();
    }

    private static Throwable ofStudent() throws ReflectiveOperationException {
        return (Throwable)
                Class.forName(Sly.class.getName(), true, new StudentLoader())
                        .getDeclaredConstructor()
                        .newInstance();
    }

    /** Loads the class of a student, as the loader of an answer does. */
    private static final class StudentLoader extends ClassLoader {
        StudentLoader() {
            super(InertThrowableTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Sly.class.getName()) ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(in).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** An exception whose text is code of a student. */
    public static final class Sly extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        /** Called by reflection. */
        public Sly() {}

        @Override
        public String getMessage() {
            return "computed";
        }
    }
}
