package dev.simul.grader;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.PrintStream;

@AnalyzeClasses(packages = "dev.simul", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule modules_depend_only_on_modules_below_them =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("runner")
                    .definedBy("dev.simul.grader..")
                    .layer("checks")
                    .definedBy("dev.simul.checks..")
                    .layer("junit")
                    .definedBy("dev.simul.junit..")
                    .layer("student")
                    .definedBy("dev.simul.student..")
                    .layer("simulation")
                    .definedBy("dev.simul.simulation..")
                    .whereLayer("runner")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("checks")
                    .mayOnlyBeAccessedByLayers("runner")
                    .whereLayer("junit")
                    .mayOnlyBeAccessedByLayers("checks")
                    .whereLayer("student")
                    .mayOnlyBeAccessedByLayers("runner")
                    .because("checks work without the runner, and simulations work without checks");

    @ArchTest
    static final ArchRule packages_of_the_runner_have_no_cycles =
            slices().assignedFrom(new FullPackages())
                    .should()
                    .beFreeOfCycles()
                    .because(
                            "a package can be read and tested alone only if it does not depend on"
                                    + " itself through others");

    /** Makes each package a slice; a package and its subpackages are different slices. */
    private static final class FullPackages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.equals("dev.simul.grader") || name.startsWith("dev.simul.grader.")
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of dev.simul.grader";
        }
    }

    @ArchTest
    static final ArchRule internal_classes_are_used_in_the_simulation_only =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.simul.simulation..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.simul.simulation.internal..")
                    .because(
                            "internal classes can change without breaking the users of the"
                                    + " simulation");

    @ArchTest
    static final ArchRule the_simulation_depends_on_the_jdk_only =
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
                    .because("the simulation is useful without a course and without JUnit");

    @ArchTest
    static final ArchRule the_annotation_for_any_test_depends_on_junit_only =
            classes()
                    .that()
                    .resideInAPackage("dev.simul.junit..")
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
    static final ArchRule the_students_command_depends_on_the_jdk_and_picocli_only =
            classes()
                    .that()
                    .resideInAPackage("dev.simul.student..")
                    .and()
                    .resideOutsideOfPackage("dev.simul.student.maven")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.simul.student..", "java..", "picocli..", "org.jspecify..")
                    .because("it starts without a class path, and fast");

    @ArchTest
    static final ArchRule the_files_of_a_handout_do_not_depend_on_the_command =
            noClasses()
                    .that()
                    .resideInAPackage("dev.simul.student.handout")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.simul.student", "picocli..")
                    .because("the grader writes handouts with them");

    @ArchTest
    static final ArchRule only_commands_make_handouts =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.simul.grader.handout", "dev.simul.grader.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.simul.grader.handout")
                    .because("grading does not depend on how tasks reach students");

    @ArchTest
    static final ArchRule child_processes_do_not_depend_on_checks_or_junit =
            noClasses()
                    .that()
                    .resideInAPackage("dev.simul.grader.child")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.simul.checks..", "org.junit..")
                    .because("starting and ending a JVM does not depend on what it does");

    @ArchTest
    static final ArchRule nothing_is_told_of_the_end_of_a_process_by_the_common_pool =
            noClasses()
                    .that()
                    .resideInAPackage("dev.simul.grader..")
                    .should()
                    .callMethod(Process.class, "onExit")
                    .orShould()
                    .callMethod(ProcessHandle.class, "onExit")
                    .because(
                            "the thread that reports the end may be confined, and then it starts"
                                    + " confined workers of the common pool: call waitFor");

    @ArchTest
    static final ArchRule only_commands_depend_on_batches =
            noClasses()
                    .that()
                    .resideInAPackage("dev.simul.grader..")
                    .and()
                    .resideOutsideOfPackages(
                            "dev.simul.grader.command..", "dev.simul.grader.batch..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.simul.grader.batch..")
                    .because("one submission is graded the same, alone and in a class");

    @ArchTest
    static final ArchRule the_loop_needs_only_what_a_handout_contains =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "dev.simul.grader.child..",
                            "dev.simul.grader.compile..",
                            "dev.simul.grader.course..",
                            "dev.simul.grader.grading..",
                            "dev.simul.grader.harness..",
                            "dev.simul.grader.loop..",
                            "dev.simul.grader.planted..",
                            "dev.simul.grader.protocol..",
                            "dev.simul.grader.sandbox..",
                            "dev.simul.grader.submission..",
                            "dev.simul.grader.verdict..",
                            "dev.simul.grader.worker..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.simul.grader.archive..",
                            "dev.simul.grader.batch..",
                            "dev.simul.grader.command..",
                            "dev.simul.grader.export..",
                            "dev.simul.grader.handout..",
                            "dev.simul.grader.mutant..",
                            "dev.simul.grader.policy..",
                            "dev.simul.grader.proof..",
                            "dev.simul.grader.reference..",
                            "dev.simul.grader.report..",
                            "dev.simul.grader.salt..",
                            "dev.simul.grader.template..")
                    .because("a handout contains only these packages of the runner");

    @ArchTest
    static final ArchRule results_and_rosters_do_not_depend_on_grading =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "dev.simul.grader.batch.intake..",
                            "dev.simul.grader.batch.roster..",
                            "dev.simul.grader.batch.results..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.simul.grader.grading..", "dev.simul.grader.child..")
                    .because("they only describe who handed in what, and what came out");

    @ArchTest
    static final ArchRule only_commands_and_the_archive_builder_print =
            noClasses()
                    .that()
                    .resideInAPackage("dev.simul.grader..")
                    .and()
                    .resideOutsideOfPackages(
                            "dev.simul.grader.command",
                            "dev.simul.grader.command.kit",
                            "dev.simul.grader.archive")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.simul.grader.sandbox.probe.ProbeMain")
                    .should()
                    .callMethodWhere(target(owner(assignableTo(PrintStream.class))))
                    .because("only the command line knows who reads its output");

    @ArchTest
    static final ArchRule only_main_methods_end_the_jvm =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.simul.grader.Main")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.simul.grader.archive.ArchiveBuilder")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.simul.grader.command.LoopProgram")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.simul.grader.command.ReplayProgram")
                    .and()
                    .resideInAPackage("dev.simul.grader..")
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .because("a caller does not expect a class to end the program");
}
