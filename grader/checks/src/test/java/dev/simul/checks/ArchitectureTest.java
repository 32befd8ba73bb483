package dev.simul.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.junit.SimulationExtension;
import dev.simul.checks.text.Mismatch;
import dev.simul.checks.text.TextThatKnowsFailures;
import dev.simul.checks.text.TextThatKnowsTheAgent;
import org.junit.jupiter.api.Test;

/** {@code @Simulated} names its extension, as annotations do: that arrow alone points up. */
class ArchitectureTest {
    private static final ArchRule NO_CYCLES =
            slices().assignedFrom(new PackageSlices())
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(Simulated.class, SimulationExtension.class)
                    .because("a package that needs itself in the end cannot be understood alone");

    private static final ArchRule FLOORS =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("runners")
                    .definedBy("dev.simul.checks.junit", "dev.simul.checks.console")
                    .layer("api")
                    .definedBy("dev.simul.checks")
                    .layer("verdict")
                    .definedBy("dev.simul.checks.verdict")
                    .layer("failure")
                    .definedBy("dev.simul.checks.failure")
                    .layer("observe")
                    .definedBy("dev.simul.checks.observe")
                    .layer("ground")
                    .definedBy(
                            "dev.simul.checks.allow",
                            "dev.simul.checks.equality",
                            "dev.simul.checks.reload",
                            "dev.simul.checks.text",
                            "dev.simul.checks.chart",
                            "dev.simul.checks.manifest")
                    .whereLayer("runners")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("api")
                    .mayOnlyBeAccessedByLayers("runners")
                    .whereLayer("verdict")
                    .mayOnlyBeAccessedByLayers("runners")
                    .whereLayer("failure")
                    .mayOnlyBeAccessedByLayers("runners", "api", "verdict")
                    .whereLayer("observe")
                    .mayOnlyBeAccessedByLayers("runners", "api", "verdict", "failure")
                    .ignoreDependency(Simulated.class, SimulationExtension.class)
                    .because("what a check does is known without what runs it and what reports it");

    private static final ArchRule NO_INTERNALS =
            noClasses()
                    .that()
                    .resideInAPackage("dev.simul.checks..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.simul.simulation.internal..")
                    .because("the simulation may change there without notice to its users");

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .importUrl(Simulated.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void should_have_no_cycles_of_packages() {
        assertThatCode(() -> NO_CYCLES.check(MAIN)).doesNotThrowAnyException();
        assertThat(violationsOf(NO_CYCLES, TextThatKnowsFailures.class))
                .contains("<dev.simul.checks.text.TextThatKnowsFailures.of(");
    }

    @Test
    void should_depend_only_on_lower_floors() {
        assertThatCode(() -> FLOORS.check(MAIN)).doesNotThrowAnyException();
        assertThat(violationsOf(FLOORS, TextThatKnowsFailures.class))
                .contains("<dev.simul.checks.text.TextThatKnowsFailures.of(");
    }

    @Test
    void should_use_only_the_public_part_of_the_simulation() {
        assertThatCode(() -> NO_INTERNALS.check(MAIN)).doesNotThrowAnyException();
        assertThat(violationsOf(NO_INTERNALS, TextThatKnowsTheAgent.class))
                .contains("<dev.simul.checks.text.TextThatKnowsTheAgent.name(");
    }

    /** Returns what a rule finds wrong with a class that breaks it. */
    private static String violationsOf(ArchRule rule, Class<?> type) {
        return rule.evaluate(
                        new ClassFileImporter()
                                .importClasses(type, CheckFailure.class, Mismatch.class))
                .getFailureReport()
                .toString();
    }

    private static final class PackageSlices implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("dev.simul.checks")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
