package dev.simul.junit.extension;

import static dev.simul.junit.lifecycle.TestClass.refuseIf;

import dev.simul.junit.lifecycle.TestClass;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;

/** Refuses test classes that cannot run in simulations, in a sentence that says what to do. */
final class Refusals {
    private Refusals() {}

    /**
     * Checks the class of a context.
     *
     * @throws ExtensionConfigurationException if its tests cannot run in simulations
     */
    static void check(ExtensionContext context) {
        TestClass tests = TestClass.of(context.getRequiredTestClass());
        tests.validate();
        refuseIf(
                context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent(),
                tests.name()
                        + " has one instance for all tests, but each test runs in a simulation of"
                        + " its own: use @TestInstance(PER_METHOD)");
        AnnotationSupport.findAnnotatedFields(
                        tests.type(), RegisterExtension.class, ModifierSupport::isNotStatic)
                .forEach(field ->
                        refuseIf(
                                true,
                                "'%s' of %s is an extension in an instance field: make it static"
                                        .formatted(field.getName(), tests.name())));
    }
}
