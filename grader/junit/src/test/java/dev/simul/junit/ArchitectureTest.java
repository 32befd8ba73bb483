package dev.simul.junit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.simul.junit.extension.SimulationExtension;

/** {@code @Simulated} names its extension, as annotations do: that arrow alone points up. */
@AnalyzeClasses(packages = "dev.simul.junit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule dependencies_point_to_lower_floors =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("extension")
                    .definedBy("dev.simul.junit.extension")
                    .layer("annotation")
                    .definedBy("dev.simul.junit")
                    .layer("lifecycle")
                    .definedBy("dev.simul.junit.lifecycle")
                    .layer("schedule")
                    .definedBy("dev.simul.junit.schedule")
                    .layer("reload")
                    .definedBy("dev.simul.junit.reload")
                    .whereLayer("extension")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("annotation")
                    .mayOnlyBeAccessedByLayers("extension")
                    .whereLayer("lifecycle")
                    .mayOnlyBeAccessedByLayers("extension")
                    .whereLayer("schedule")
                    .mayOnlyBeAccessedByLayers("extension")
                    .whereLayer("reload")
                    .mayOnlyBeAccessedByLayers("extension", "lifecycle")
                    .ignoreDependency(Simulated.class, SimulationExtension.class)
                    .because("other extensions are built on the lower packages");

    @ArchTest
    static final ArchRule only_junit_and_the_simulation_are_needed =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.simul.junit..",
                            "dev.simul.simulation..",
                            "java..",
                            "org.junit..",
                            "org.opentest4j..",
                            "org.jspecify..")
                    .because("a test that has nothing to do with a course can use it");

    @ArchTest
    static final ArchRule internal_classes_of_the_simulation_are_not_used =
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.simul.simulation.internal.."))
                    .because("the simulation may change there without notice to its users");
}
