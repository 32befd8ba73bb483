package dev.simul.grader;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;

@AnalyzeClasses(packages = "dev.simul", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrows_run_one_way =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("grader")
                    .definedBy("dev.simul.grader..")
                    .layer("checks")
                    .definedBy("dev.simul.checks..")
                    .layer("simulation")
                    .definedBy("dev.simul.simulation..")
                    .whereLayer("grader")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("checks")
                    .mayOnlyBeAccessedByLayers("grader")
                    .because("checks are written without the grader, and simulations without both");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.simul.grader.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a package that needs itself in the end cannot be understood alone");

    @ArchTest
    static final ArchRule the_simulation_needs_the_jdk_alone =
            classes()
                    .that()
                    .resideInAPackage("dev.simul.simulation..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.simul.simulation..",
                            "java..",
                            "jdk..",
                            "sun..",
                            "com.sun..",
                            "org.jspecify..")
                    .because("it is of use to anybody, with or without courses");

    @ArchTest
    static final ArchRule private_names_of_the_jdk_are_in_one_package =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.simul.simulation.jdk")
                    .should()
                    .dependOnClassesThat(resideInAPackage("jdk.internal.."))
                    .because("a new JDK should need changes in one place only");

    @ArchTest
    static final ArchRule the_insides_of_the_simulation_are_its_own =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.simul.simulation..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.simul.simulation.internal.."))
                    .because("the simulation can change inside without breaking its users");

    @ArchTest
    static final ArchRule children_know_nothing_of_what_they_do =
            noClasses()
                    .that()
                    .resideInAPackage("dev.simul.grader.child")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.simul.checks..", "org.junit..")
                    .because("talking with a JVM is one thing, and what is talked about another");

    @ArchTest
    static final ArchRule only_the_command_line_prints =
            noClasses()
                    .that()
                    .resideInAPackage("dev.simul.grader..")
                    .and()
                    .resideOutsideOfPackages("dev.simul.grader.command", "dev.simul.grader.archive")
                    .should()
                    .callMethodWhere(target(owner(assignableTo(PrintStream.class))))
                    .because("what is printed is decided where a user is known to read it");

    @ArchTest
    static final ArchRule only_a_main_method_ends_the_jvm =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.simul.grader.Main")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.simul.grader.archive.ArchiveBuilder")
                    .and()
                    .resideInAPackage("dev.simul.grader..")
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .because("whoever uses a class does not expect it to end the program");
}
