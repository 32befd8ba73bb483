package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A class under test may be loaded again after only a class that it uses has changed. */
class ChangedClassTest {

    static class Parent {
        protected int total;
    }

    static final class Nested {
        int total;
    }

    static final class OfParent extends Parent implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            Thread other = Thread.startVirtualThread(() -> total++);
            total++;
            other.join();
            return total;
        }
    }

    static final class OfNested implements Callable<Object> {
        private final Nested nested = new Nested();

        @Override
        public Object call() throws InterruptedException {
            Thread other = Thread.startVirtualThread(() -> nested.total++);
            nested.total++;
            other.join();
            return nested.total;
        }
    }

    @Test
    void should_see_that_a_field_of_the_superclass_has_become_volatile() throws Exception {
        assertThat(racesOf(OfParent.class, null)).isNotEmpty();
        assertThat(racesOf(OfParent.class, Parent.class)).isEmpty();
        assertThat(racesOf(OfParent.class, null)).isNotEmpty();
    }

    @Test
    void should_see_that_a_field_of_another_class_has_become_volatile() throws Exception {
        assertThat(racesOf(OfNested.class, null)).isNotEmpty();
        assertThat(racesOf(OfNested.class, Nested.class)).isEmpty();
        assertThat(racesOf(OfNested.class, null)).isNotEmpty();
    }

    /**
     * Returns the races that a run of a program shows.
     *
     * @param changed the class whose fields are made volatile, or null
     */
    private static List<Diagnosis> racesOf(Class<? extends Callable<?>> program, Class<?> changed)
            throws Exception {
        Constructor<?> constructor =
                new ChangingLoader(changed).loadClass(program.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return Simulation.run(
                        Settings.defaults().withRaces(any -> true),
                        () -> ((Callable<?>) constructor.newInstance()).call())
                .diagnoses();
    }

    /** Loads the classes of this test again, one of them with volatile fields. */
    private static final class ChangingLoader extends ClassLoader implements InstrumentedLoader {
        private final String changed;

        ChangingLoader(Class<?> changed) {
            super(ChangedClassTest.class.getClassLoader());
            this.changed = changed == null ? "" : fileOf(changed.getName());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                if (!name.startsWith(ChangedClassTest.class.getName() + "$")) {
                    return super.loadClass(name, resolve);
                }
                byte[] bytes = bytes(fileOf(name));
                return defineClass(name, bytes, 0, bytes.length);
            }
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals(changed)
                    ? new ByteArrayInputStream(withVolatileFields(read(name)))
                    : super.getResourceAsStream(name);
        }

        private byte[] bytes(String file) {
            return file.equals(changed) ? withVolatileFields(read(file)) : read(file);
        }

        private byte[] read(String file) {
            try (InputStream in = Objects.requireNonNull(super.getResourceAsStream(file), file)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] withVolatileFields(byte[] bytes) {
            ClassFile format = ClassFile.of();
            return format.transformClass(
                    format.parse(bytes),
                    (type, element) -> {
                        if (element instanceof FieldModel field) {
                            type.transformField(
                                    field,
                                    (builder, part) -> {
                                        if (part instanceof AccessFlags flags) {
                                            builder.withFlags(
                                                    flags.flagsMask() | ClassFile.ACC_VOLATILE);
                                        } else {
                                            builder.with(part);
                                        }
                                    });
                        } else {
                            type.with(element);
                        }
                    });
        }

        private static String fileOf(String className) {
            return className.replace('.', '/') + ".class";
        }
    }
}
